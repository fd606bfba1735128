/// A set of bytes as 256 bits: one test is a shift and a mask.
@frozen public struct ByteSet: Sendable {
  @usableFromInline var words: (UInt64, UInt64, UInt64, UInt64)

  public init(_ members: some Sequence<UInt8>) {
    words = (0, 0, 0, 0)
    for byte in members {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
  }

  public init(_ members: String) { self.init(members.utf8) }

  @inlinable public func contains(_ byte: UInt8) -> Bool {
    let word = byte < 128 ? (byte < 64 ? words.0 : words.1) : (byte < 192 ? words.2 : words.3)
    return word >> UInt64(byte & 63) & 1 == 1
  }
}
