internal import CopydeskBase

/// One block of the page while it is judged: where it lies, its text's place in the arena, its counts.
struct PageBlock: Sendable {
  /// The innermost block-level element.
  var element: Int32
  /// The text node it begins with: blocks of a subtree are those with `at` inside it.
  var at: Int32
  var kind: TextBlock.Kind
  var level: UInt8
  /// Bytes of the arena of `BlockList`.
  var text: Range<Int>
  var context: BlockContext
  /// Row of the innermost block-level element in `BlockList.elements`.
  var owner: Int32
  var ancestors: AncestorDistances
  /// Class sums where the text begins, inline elements included.
  var classes: ClassSums
  /// Depth of the innermost element.
  var depth: Int32
  var linkBytes: Int32
  var boldBytes: Int32
  var links: Int32
  /// Inline elements in it; images in it or just before it.
  var inlines: Int32
  var images: Int32
  /// Number in an ordered list, 1...; 0 elsewhere.
  var ordinal: Int32 = 0
  var counts = TextCounts()
}
