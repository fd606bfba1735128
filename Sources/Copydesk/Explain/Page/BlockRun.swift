internal import CopydeskBase
internal import CopydeskText

/// Neighbouring blocks with the same verdict.
struct BlockRun: Hashable, Sendable {
  var blocks: Range<Int>
  var isKept: Bool
  var words = 0
  /// Blocks in its middle that are not shown.
  var gap: Range<Int>

  /// From this many blocks on, a removed run is folded when the page opens.
  static let foldedBlocks = 4

  var isFolded: Bool { blocks.count >= Self.foldedBlocks }

  /// The runs of `blocks` in order.
  ///
  /// - Complexity: O(bytes of all blocks), for the count of words (as in `Fingerprint.words`).
  static func runs(of blocks: [TextBlock], _ limits: PageLimits) -> [BlockRun] {
    var runs: [BlockRun] = []
    var fingerprinter = Fingerprinter()
    for (index, block) in blocks.enumerated() {
      let isKept = block.isKept
      if runs.last?.isKept != isKept {
        runs.append(BlockRun(blocks: index..<index, isKept: isKept, gap: index..<index))
      }
      let last = runs.count - 1
      runs[last].blocks = runs[last].blocks.lowerBound..<(index + 1)
      runs[last].words += fingerprinter.fingerprint(block.text).words
    }
    guard blocks.count > limits.blocks else { return runs }
    // A long menu must not use up the room of the text behind it.
    for index in runs.indices where !runs[index].isKept {
      let start = runs[index].blocks.lowerBound + limits.runStart
      let end = runs[index].blocks.upperBound - limits.runEnd
      if start < end { runs[index].gap = start..<end }
    }
    return runs
  }
}
