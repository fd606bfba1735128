internal import CopydeskBase

extension [UInt8] {
  /// Appends an integer little-endian.
  mutating func append<Integer: FixedWidthInteger>(littleEndian value: Integer) {
    var rest = value
    for _ in 0..<(Integer.bitWidth / 8) {
      append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// Reads a little-endian integer at `offset` and steps over it; nil when the bytes end before.
  func read<Integer: FixedWidthInteger>(_ type: Integer.Type, at offset: inout Int) -> Integer? {
    let width = Integer.bitWidth / 8
    guard offset >= 0, count - offset >= width else { return nil }
    var value: Integer = 0
    for index in (0..<width).reversed() {
      value = value << 8 | Integer(truncatingIfNeeded: self[offset + index])
    }
    offset += width
    return value
  }

  /// Reads `length` bytes at `offset` and steps over them; nil when the bytes end before.
  func read(bytes length: Int, at offset: inout Int) -> [UInt8]? {
    guard length >= 0, count - offset >= length else { return nil }
    defer { offset += length }
    return Array(self[offset..<(offset + length)])
  }
}
