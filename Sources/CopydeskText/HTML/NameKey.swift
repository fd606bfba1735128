/// An element's or attribute's name as one word, ASCII letters in lower case.
///
///     var key = NameKey()
///     for byte in "DIV".utf8 { key.add(byte) }
///     key == NameKey("div")  // true
///
/// Names of up to eight bytes are themselves, so that two of them are never mixed up; longer ones are hashed by
/// multiplication (Fibonacci hashing; Knuth, The Art of Computer Programming 3, 6.4).
struct NameKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0
  private(set) var count = 0
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  init() {}

  init(_ name: String) {
    for byte in name.utf8 { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    let letter = UInt64(ByteSearch.fold(byte))
    value = count < 8 ? value << 8 | letter : (value ^ letter &* 0xFF51) &* Self.multiplier
    count &+= 1
  }

  /// A slot of a table of `1 << bits` entries.
  func slot(bits: Int) -> Int {
    Int(truncatingIfNeeded: (value &* Self.multiplier) >> UInt64(64 &- bits))
  }
}
