/// Packs numbers of few bits, low bits first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  /// - Parameter width: bits of the value, at most 32; higher ones must be 0.
  mutating func add(_ value: UInt32, _ width: Int) {
    pending |= UInt64(value) << UInt64(count)
    count += width
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// The bytes, the last one filled up with zeros.
  mutating func finish() -> [UInt8] {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    return bytes
  }
}

/// Reads what `BitWriter` wrote.
struct BitReader {
  private let bytes: [UInt8]
  private var offset: Int
  private var pending: UInt64 = 0
  private var count = 0

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next `width` bits, or nil when there are fewer.
  mutating func next(_ width: Int) -> UInt32? {
    while count < width {
      guard offset < bytes.count else { return nil }
      pending |= UInt64(bytes[offset]) << UInt64(count)
      offset += 1
      count += 8
    }
    let value = pending & ((1 << UInt64(width)) - 1)
    pending >>= UInt64(width)
    count -= width
    return UInt32(truncatingIfNeeded: value)
  }

  /// Whether nothing but the last byte's filling is left.
  var isAtEnd: Bool { offset == bytes.count && count < 8 && pending == 0 }
}
