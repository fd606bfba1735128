internal import CZlib

/// Owner of one zlib inflate state that expects gzip members.
@safe struct InflateStream: ~Copyable {
  // zlib keeps the address of its stream, so it is allocated apart.
  let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15: the largest window; +16: gzip with its checks (zlib.h).
    let code = unsafe czlib_inflateInit2(stream, 15 + 16)
    // The only way to fail is a lack of memory, where Swift itself stops too.
    precondition(code == Z_OK, "zlib could not start")
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Gets ready for the next member.
  mutating func reset() { _ = unsafe inflateReset(stream) }

  /// One call of zlib's `inflate` from `input[used...]` into `output`.
  ///
  /// - Returns: zlib's code, bytes taken and bytes made.
  mutating func step(
    _ input: Span<UInt8>, into output: inout [UInt8]
  ) -> (code: Int32, taken: Int, made: Int) {
    // Safety: zlib reads and writes inside the two buffers only, and only before the closures end.
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { room in
        let available = UInt32(clamping: source.count)
        let space = UInt32(clamping: room.count)
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = room.baseAddress
        unsafe stream.pointee.avail_out = space
        let code = unsafe inflate(stream, Z_NO_FLUSH)
        let taken = unsafe Int(available - stream.pointee.avail_in)
        let made = unsafe Int(space - stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
        return (code, taken, made)
      }
    }
  }

  /// zlib's words for the last error: "incorrect data check".
  var message: String {
    // Safety: zlib's messages are static strings.
    unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "broken deflate stream"
  }
}
