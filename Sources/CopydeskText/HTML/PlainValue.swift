/// An attribute value without references, which is in the tree as it is in the page.
struct PlainValue {
  /// The one attribute that stands for a tag's plain values; no kept one has its name.
  static let attribute = UInt8(ascii: "_")

  var name: HTMLAttribute
  /// Its bytes in the page.
  var bytes: Range<Int>
  /// Whether it is the last of its tag.
  var isLast = false
}
