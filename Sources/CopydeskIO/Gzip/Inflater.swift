internal import CZlib

/// One zlib inflate stream.
///
/// Source: zlib 1.2.13 manual, "Advanced Functions" (`inflateInit2`, `inflateReset`).
@safe struct Inflater: ~Copyable {
  /// What frames the deflate data; the number is zlib's `windowBits`.
  enum Wrapper: Int32 {
    /// RFC 1952.
    case gzip = 31
    /// RFC 1950.
    case zlib = 15
    /// RFC 1951, bare.
    case raw = -15
  }

  enum Status: Equatable {
    case more
    /// The stream's end mark is reached and its checksum is right.
    case end
    /// zlib's words.
    case corrupt(String)
  }

  struct Step {
    var consumed: Int
    var produced: Int
    var status: Status
  }

  // zlib keeps the address of its struct.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool

  init(_ wrapper: Wrapper) {
    // Safety: `stream` is ours alone until deinit.
    unsafe stream.initialize(to: z_stream())
    isReady = unsafe czlib_inflateInit2(stream, wrapper.rawValue) == Z_OK
  }

  deinit {
    if isReady { unsafe inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  mutating func reset() {
    // Safety: see `init`.
    if isReady { unsafe inflateReset(stream) }
  }

  /// Inflates from `input` to `output` until one of them runs out or the stream ends.
  mutating func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Step {
    guard isReady else { return Step(consumed: 0, produced: 0, status: .corrupt("out of memory")) }
    let given = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    // Safety: zlib reads `avail_in` bytes at `next_in`, writes `avail_out` at `next_out`, both as given
    // by the caller's buffers, and never writes through `next_in`.
    unsafe stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    unsafe stream.pointee.avail_in = given
    unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = room
    let code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
    let consumed = unsafe Int(given - stream.pointee.avail_in)
    let produced = unsafe Int(room - stream.pointee.avail_out)
    let status: Status
    switch code {
    case Z_OK, Z_BUF_ERROR: status = .more
    case Z_STREAM_END: status = .end
    default:
      let words = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      status = .corrupt(
        words ?? (code == Z_NEED_DICT ? "needs a dictionary" : "zlib error \(code)"))
    }
    return Step(consumed: consumed, produced: produced, status: status)
  }
}
