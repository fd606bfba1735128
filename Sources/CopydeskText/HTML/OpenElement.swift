/// An element whose end tag is awaited.
struct OpenElement {
  var key: NameKey
  var tag: HTMLTag
  /// `ElementRules.rank`.
  var rank: UInt8
  /// Its node; -1 when it is not in the tree.
  var node: Int32
  /// The node that its content goes to: its own, or that of the innermost open element in the tree.
  var content: Int32
  /// `ElementRules.bit`.
  var bit: UInt64
}
