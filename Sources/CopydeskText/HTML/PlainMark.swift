/// The attribute that stands for the plain values of a tag: `_a` for the batch's first such tag, `_b` for the next.
///
/// There are 32 of them, in turn; no kept attribute has such a name.
enum PlainMark {
  static let count = 32
  static let lead = UInt8(ascii: "_")

  /// The second byte of the mark of the batch's `turn`th tag with plain values.
  static func letter(_ turn: Int) -> UInt8 {
    let number = UInt8(truncatingIfNeeded: turn % count)
    return number < 26 ? UInt8(ascii: "a") + number : UInt8(ascii: "0") + number - 26
  }

  /// The turn, less than `count`, of the mark with this second byte.
  static func turn(_ letter: UInt8) -> UInt8 {
    let number =
      letter &- (letter >= UInt8(ascii: "a") ? UInt8(ascii: "a") : UInt8(ascii: "0") &- 26)
    return number & 31
  }
}
