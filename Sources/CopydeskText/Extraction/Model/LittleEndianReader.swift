/// Reads numbers off a byte array, least significant byte first; past the end it answers nil and reads no further.
struct LittleEndianReader {
  private let source: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { source = bytes }

  var left: Int { source.count - offset }
  var isAtEnd: Bool { left == 0 }

  /// The next `count` bytes; fewer when the source ends.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
    let end = min(source.count, offset + max(0, count))
    defer { offset = end }
    return source[offset..<end]
  }

  private mutating func integer(_ size: Int) -> UInt64? {
    guard left >= size else { return nil }
    return bytes(size).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func uint16() -> UInt16? { integer(2).map { UInt16(truncatingIfNeeded: $0) } }
  mutating func uint32() -> UInt32? { integer(4).map { UInt32(truncatingIfNeeded: $0) } }
  mutating func uint64() -> UInt64? { integer(8) }
  mutating func float() -> Float? { uint32().map(Float.init(bitPattern:)) }

  /// The next `count` numbers (IEEE 754 binary32); fewer when the source ends.
  mutating func floats(_ count: Int) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = float() else { break }
      values.append(value)
    }
    return values
  }
}
