/// An attribute value without references, which is in the tree as it is in the page.
struct PlainValue {
  var name: HTMLAttribute
  /// Its bytes in the page.
  var bytes: Range<Int>
  /// Whether it is the last of its tag.
  var isLast = false
}
