internal import CZlib
internal import CopydeskBase

/// Writes gzip members one after another with one zlib state.
///
///     var writer = GzipMemberWriter(level: 6)
///     writer.add(line.span, to: &out)
///     writer.finish(to: &out)  // `out` now ends with a whole member
///
/// The bytes depend on the input, the level and the version of zlib only: the header holds no name, no time
/// and "unknown" (255) as the system (RFC 1952, section 2.3.1).
@safe public struct GzipMemberWriter: ~Copyable {
  /// Output room of one call of `deflate`.
  private static let roomBytes = 32 << 10

  // zlib keeps the address of its stream, so it is allocated apart.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: roomBytes)
  private var crc: UInt = 0
  private var size: UInt32 = 0
  private var isOpen = false

  /// - Parameter level: 1 (fast) ... 9 (small), zlib's scale; what lies outside is moved inside.
  public init(level: Int = 6) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // -15: raw deflate with a 32 KiB window; 8: zlib's default memory level (zlib.h).
    let code = unsafe czlib_deflateInit2(stream, Int32(min(max(level, 1), 9)), -15, 8)
    // The only way to fail is a lack of memory, where Swift itself stops too.
    precondition(code == Z_OK, "zlib could not start")
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Appends to `out` what is ready of the member after `bytes` went in; begins a member when none is open.
  public mutating func add(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
    begin(&out)
    var start = 0
    while start < bytes.count {
      // zlib counts input in 32 bits.
      let end = min(bytes.count, start + (1 << 30))
      deflatePiece(bytes.extracting(start..<end), flush: Z_NO_FLUSH, &out)
      start = end
    }
  }

  /// Ends the open member (an empty one when nothing was added).
  public mutating func finish(to out: inout [UInt8]) {
    begin(&out)
    let nothing: [UInt8] = []
    deflatePiece(nothing.span, flush: Z_FINISH, &out)
    for word in [UInt32(truncatingIfNeeded: crc), size] {
      for shift in [0, 8, 16, 24] { out.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }
    _ = unsafe deflateReset(stream)
    isOpen = false
  }

  /// One whole member.
  public mutating func member(_ bytes: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    // Text shrinks to a third or less at level 6.
    out.reserveCapacity(bytes.count / 3 + 64)
    add(bytes, to: &out)
    finish(to: &out)
    return out
  }

  private mutating func begin(_ out: inout [UInt8]) {
    guard !isOpen else { return }
    isOpen = true
    crc = 0
    size = 0
    // RFC 1952, section 2.3: magic, deflate, no flags, no time, no extra flags, unknown system.
    out.append(contentsOf: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  private mutating func deflatePiece(_ bytes: Span<UInt8>, flush: Int32, _ out: inout [UInt8]) {
    // Safety: zlib reads and writes inside the two buffers only, and only before the closure ends.
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe crc = crc32(crc, input.baseAddress, UInt32(input.count))
      size &+= UInt32(input.count)
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      var produced = 0
      repeat {
        unsafe room.withUnsafeMutableBufferPointer { output in
          unsafe stream.pointee.next_out = output.baseAddress
          unsafe stream.pointee.avail_out = UInt32(output.count)
          // Z_BUF_ERROR only says that there is nothing left to do.
          _ = unsafe deflate(stream, flush)
          produced = unsafe output.count - Int(stream.pointee.avail_out)
        }
        out.append(contentsOf: room[..<produced])
      } while produced == room.count
      unsafe stream.pointee.next_in = nil
      unsafe stream.pointee.next_out = nil
    }
  }
}
