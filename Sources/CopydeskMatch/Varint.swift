/// Integers of seven bits a byte, low ones first, the high bit set on all but the last (LEB128, DWARF 5, section 7.6).
extension [UInt8] {
  public mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }
}

extension Span<UInt8> {
  /// The varint at `offset`, stepped over; nil when it is cut short or over 63 bits.
  @inline(__always) public func varint(at offset: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < count, shift < 63 {
      let byte = self[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
