internal import CopydeskText

/// The edits that take template lines out of a text.
enum TemplateEdits {
  /// From the joined texts of all `blocks` that have one to those of the kept ones.
  ///
  /// - Complexity: O(n).
  static func edits(of blocks: [TextBlock], rule: String) -> [TextEdit] {
    var edits: [TextEdit] = []
    var offset = 0
    var before: TextBlock.Kind?
    var kept: TextBlock.Kind?
    // What was passed over since the last kept block, separators included.
    var gap: [UInt8] = []
    var isCut = false
    func close(_ separator: [UInt8]) {
      if isCut {
        edits.append(
          TextEdit(rule: rule, offset: offset - gap.count, before: gap, after: separator))
      }
      gap.removeAll()
      isCut = false
    }
    for block in blocks where !block.text.isEmpty {
      let separator = CleanedDocument.separator(between: before, and: block.kind)
      gap += separator
      offset += separator.count
      before = block.kind
      if block.isKept {
        close(CleanedDocument.separator(between: kept, and: block.kind))
        kept = block.kind
      } else {
        gap += block.text
        isCut = true
      }
      offset += block.text.count
    }
    close([])
    return edits
  }
}
