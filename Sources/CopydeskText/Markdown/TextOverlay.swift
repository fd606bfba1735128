internal import CopydeskBase

/// Finds the visible bytes of text nodes in the text of the block that was made of them.
///
///     nodes   "See ␊"  "the bees"      text  "See the bees"
///     ranges   0..<3    4..<12
///
/// Folding, joining and trimming change white space and the bars between cells only, so that all other bytes stand in
/// the same order on both sides.
struct TextOverlay {
  private let tree: HTMLTree
  private let arena: [UInt8]
  private let lower: Int
  private let upper: Int
  private var cursor: Int
  private var awaitsBar = false
  /// Whether white space came since the last visible byte.
  private var sawSpace = false

  init(_ tree: HTMLTree, _ arena: [UInt8], _ text: Range<Int>) {
    self.tree = tree
    self.arena = arena
    lower = text.lowerBound
    upper = text.upperBound
    cursor = lower
  }

  /// Whether every byte of the text has been found.
  var isDone: Bool { cursor >= upper }

  /// Where something without text that comes next would stand, as an offset of the text.
  var point: Int {
    let isSpaced = sawSpace && cursor < upper && arena[cursor] == 0x20
    return cursor - lower + (isSpaced ? 1 : 0)
  }

  /// The next text is another cell's.
  mutating func crossCell() { awaitsBar = cursor > lower }

  /// The part of the text that node `node` gave; empty when it gave none; nil when it does not fit.
  mutating func consume(_ node: Int) -> Range<Int>? {
    let source = tree.text(node)
    var start = -1
    var index = source.lowerBound
    while index < source.upperBound, cursor < upper {
      let byte = tree.bytes[index]
      if byte == 0x20 || byte &- 0x09 < 5 || byte == BlockSegmenter.cellMark {
        sawSpace = true
        index += 1
        continue
      }
      let isNoBreakSpace =
        byte == 0xC2 && index + 1 < source.upperBound && tree.bytes[index + 1] == 0xA0
      let place = next()
      let length = isNoBreakSpace ? 2 : 1
      let fits =
        place + length <= upper && arena[place] == byte
        && (!isNoBreakSpace || arena[place + 1] == 0xA0)
      if fits {
        if start < 0 { start = place - lower }
        cursor = place + length
        awaitsBar = false
        sawSpace = false
      } else if !isNoBreakSpace {
        // No-break spaces at a block's ends are trimmed; all else must be there.
        return nil
      }
      index += length
    }
    return start < 0 ? 0..<0 : start..<(cursor - lower)
  }

  /// The place of the next visible byte of the text.
  private func next() -> Int {
    var place = cursor
    while place < upper, arena[place] == 0x20 { place += 1 }
    if awaitsBar, place < upper, arena[place] == UInt8(ascii: "|") {
      place += 1
      while place < upper, arena[place] == 0x20 { place += 1 }
    }
    return place
  }
}
