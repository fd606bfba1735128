internal import CopydeskBase

/// The lines of a cleaned document, with what is needed to say why one is missing from another.
struct DiffText {
  struct Line {
    var text: [UInt8]
    var block: Int
    /// Whether it is all of the block.
    var isAlone: Bool
  }

  private(set) var lines: [Line] = []
  /// Hashes of the lines.
  private(set) var keys: [UInt64] = []
  private var removals: [UInt64: String] = [:]
  private var edits: [Int: Set<String>] = [:]
  private let blocks: [TextBlock]

  init(_ document: CleanedDocument) {
    blocks = document.blocks
    for (index, block) in document.blocks.enumerated() {
      for line in block.text.split(separator: 0x0A) {
        let key = Hash64.hash(Array(line).span)
        if block.isKept {
          lines.append(
            Line(text: Array(line), block: index, isAlone: line.count == block.text.count))
          keys.append(key)
        } else if removals[key] == nil {
          removals[key] = block.reason
        }
      }
    }
    for entry in document.edits {
      edits[entry.block, default: []].insert(entry.edit.rule)
      // A line rule that took one line of a block left an edit.
      for line in entry.edit.before.split(separator: 0x0A) where entry.edit.after.isEmpty {
        let key = Hash64.hash(Array(line).span)
        if removals[key] == nil { removals[key] = entry.edit.rule }
      }
    }
  }

  func string(_ line: Int) -> String { String(decoding: lines[line].text, as: UTF8.self) }

  /// Why a line of another cleaning is not kept here; nil when nothing of the kind was seen.
  func removal(of line: Line) -> String? {
    // The same line may stand on a page twice: the block in its place is asked first.
    if line.block < blocks.count, !blocks[line.block].isKept, blocks[line.block].text == line.text {
      return blocks[line.block].reason
    }
    return removals[Hash64.hash(line.text.span)]
  }

  func rules(ofBlock block: Int) -> Set<String> { edits[block] ?? [] }

  /// Whether two lines are one, edited: the only lines of the same block, or with a common beginning and end that
  /// make up half of the longer one.
  ///
  /// - Parameter inPlace: whether both documents were cut into the same blocks.
  static func areAlike(_ one: Line, _ other: Line, inPlace: Bool) -> Bool {
    if inPlace, one.block == other.block, one.isAlone, other.isAlone { return true }
    let (one, other) = (one.text, other.text)
    let least = min(one.count, other.count)
    var head = 0
    while head < least, one[head] == other[head] { head += 1 }
    var tail = 0
    while tail < least - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] {
      tail += 1
    }
    return (head + tail) * 2 >= max(one.count, other.count)
  }
}
