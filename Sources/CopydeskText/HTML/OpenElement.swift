/// An element whose end is awaited.
struct OpenElement {
  /// Its node; -1 when it is not in the tree.
  var node: Int32
  /// The node that its content goes to: its own, or that of the innermost open element in the tree.
  var content: Int32
}
