/// A block-level element of the page, as features see it: a row of `BlockList.elements`, in document order.
struct BlockElement: Sendable {
  /// The element's node in the tree.
  var node: Int32
  /// Row of the innermost block-level element around it; -1 at the top.
  var parent: Int32
  var tag: HTMLTag
  var depth: Int32
  /// Blocks that begin inside it.
  var blocks: Range<Int32>
  /// Hash of tag and class words: equal for elements made by one template.
  var shape: UInt64
  var classes: ClassSums
  /// Block-level children, and which child of its parent it is itself, 0...
  var children: Int32 = 0
  var place: Int32 = 0
}
