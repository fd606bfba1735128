internal import CopydeskBase
internal import CopydeskText

/// Finds the edits between a document's input text and its output text, block by block.
///
///     input   "Menu\n\nA  line ,\nwrapped.\n"        blocks  Menu ✗ 0..<4, "A line, wrapped." ✓ 6..<24
///     edits   0 "Menu\n\n" → ""  phrase:navigation    7 "  " → " "  layout    …
///
/// Reads `isKept`, `reason` and `source` of the blocks as they are now, so a block that was removed after repair
/// (by a site template) becomes an edit too.
struct AuditBuilder {
  private let document: CleanedDocument
  private let input: [UInt8]
  private var repairs: [Int: [TextEdit]] = [:]
  private(set) var edits: [TextEdit] = []
  /// Where the last block, kept or removed, ends in the input.
  private var position = 0
  /// Where the last kept block ends in the input.
  private var keptEnd = 0
  private var previous: TextBlock.Kind?
  private var removed: [(range: Range<Int>, reason: String)] = []

  init(_ document: CleanedDocument, input: [UInt8]) {
    self.document = document
    self.input = input
    for entry in document.edits { repairs[entry.block, default: []].append(entry.edit) }
  }

  /// The edits, or nil where the blocks' ranges do not fit the input.
  mutating func run() -> [TextEdit]? {
    for (index, block) in document.blocks.enumerated() {
      guard let range = block.source else {
        // A block of the page that was never part of the input text.
        if block.isKept, !block.text.isEmpty { return nil }
        continue
      }
      guard range.lowerBound >= position, range.upperBound <= input.count else { return nil }
      position = range.upperBound
      guard block.isKept, !block.text.isEmpty else {
        removed.append((range, reason(of: block, at: index)))
        continue
      }
      closeGap(
        upTo: range.lowerBound,
        with: CleanedDocument.separator(between: previous, and: block.kind))
      let own = repairs[index] ?? []
      let before = RepairedText.revert(block.text, edits: own)
      guard
        let made = LayoutEdits.edits(from: Array(input[range]), to: before, then: own)
      else { return nil }
      for var edit in made {
        edit.offset += range.lowerBound
        edits.append(edit)
      }
      keptEnd = range.upperBound
      previous = block.kind
    }
    closeGap(upTo: input.count, with: [])
    return edits
  }

  private func reason(of block: TextBlock, at index: Int) -> String {
    if block.isKept, let rule = repairs[index]?.first?.rule { return rule }
    return block.reason.isEmpty ? "removed" : block.reason
  }

  /// What lies between two kept blocks becomes the line breaks that part them in the output.
  private mutating func closeGap(upTo end: Int, with separator: [UInt8]) {
    change(keptEnd..<(removed.first?.range.lowerBound ?? end), to: separator)
    for (index, block) in removed.enumerated() {
      let next = index + 1 < removed.count ? removed[index + 1].range.lowerBound : end
      edits.append(
        TextEdit(
          rule: block.reason, offset: block.range.lowerBound,
          before: Array(input[block.range.lowerBound..<next]), after: []))
    }
    removed.removeAll(keepingCapacity: true)
  }

  private mutating func change(_ range: Range<Int>, to separator: [UInt8]) {
    // Separators are ASCII, so what is common at both ends is whole characters.
    var lower = 0
    let most = min(range.count, separator.count)
    while lower < most, input[range.lowerBound + lower] == separator[lower] { lower += 1 }
    var upper = 0
    while upper < most - lower,
      input[range.upperBound - 1 - upper] == separator[separator.count - 1 - upper]
    {
      upper += 1
    }
    guard range.count > lower + upper || separator.count > lower + upper else { return }
    edits.append(
      TextEdit(
        rule: LayoutEdits.name, offset: range.lowerBound + lower,
        before: Array(input[(range.lowerBound + lower)..<(range.upperBound - upper)]),
        after: Array(separator[lower..<(separator.count - upper)])))
  }
}
