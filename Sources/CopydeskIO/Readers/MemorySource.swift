/// Bytes at hand as a stream that can seek.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private let origin: UInt64

  /// - Parameter origin: where in the file the bytes came from, for error messages.
  init(_ bytes: [UInt8], origin: UInt64 = 0) {
    self.bytes = bytes
    self.origin = origin
  }

  override var filePosition: UInt64 { origin }
  override var isSeekable: Bool { true }
  override var length: UInt64 { UInt64(bytes.count) }
  override func seek(to offset: UInt64) { position = min(bytes.count, Int(clamping: offset)) }

  override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    guard count > 0 else { return 0 }
    unsafe buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
