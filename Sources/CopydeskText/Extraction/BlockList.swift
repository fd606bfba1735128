/// The blocks of one page in document order and the bytes of their texts.
struct BlockList: Sendable {
  var blocks: [PageBlock] = []
  /// The block-level elements, in document order.
  var elements: [BlockElement] = []
  /// Texts, UTF-8.
  var arena: [UInt8] = []
  /// Whether blocks were left out at the limit.
  var isTruncated = false

  /// The blocks whose text begins inside `[first, end)` of the tree.
  ///
  /// - Complexity: O(log blocks).
  func inside(_ first: Int32, _ end: Int32) -> Range<Int> {
    let low = lowerBound(first)
    return low..<max(low, lowerBound(end))
  }

  private func lowerBound(_ node: Int32) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].at < node { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
