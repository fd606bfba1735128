internal import CopydeskBase

/// A repaired text cut at its edits, so that each can be shown where it was made.
///
///     text "talks, at last", edit at 5 ". ," → ","   gives   same 0..<5, edit 0 at 5..<6, same 6..<14
struct EditedText: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    /// Bytes of the repaired text that came in like this.
    case same(Range<Int>)
    /// What edit number `edit` wrote: bytes of the repaired text, maybe none.
    case edit(Int, Range<Int>)
  }

  private(set) var parts: [Part] = []

  /// An edit that does not fit the text, as when something changed it after the repair, is left out.
  ///
  /// - Parameters:
  ///   - text: the text after repair.
  ///   - edits: in order of offset; offsets count in the text before repair.
  /// - Complexity: O(edits).
  init(_ text: [UInt8], edits: [TextEdit]) {
    var position = 0
    // Input position minus output position, as in `RepairedText.revert`.
    var shift = 0
    for (index, edit) in edits.enumerated() {
      let (start, startOverflow) = edit.offset.subtractingReportingOverflow(shift)
      let (end, endOverflow) = start.addingReportingOverflow(edit.after.count)
      guard !startOverflow, !endOverflow, start >= position, end <= text.count,
        text[start..<end].elementsEqual(edit.after)
      else { continue }
      if start > position { parts.append(.same(position..<start)) }
      parts.append(.edit(index, start..<end))
      position = end
      shift += edit.before.count - edit.after.count
    }
    if position < text.count { parts.append(.same(position..<text.count)) }
  }
}
