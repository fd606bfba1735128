public import CopydeskBase

/// A text after repair and the edits that lead there, in order of offset.
public struct RepairedText: Hashable, Sendable {
  public var text: [UInt8]
  /// Of a block with very many, neighbours are told as one wider edit; `counts` has the true number.
  public var edits: [TextEdit]
  /// How many edits were made, by rule; rules that changed one place in turn are named together.
  public var counts = Tally()
  /// Things seen and left alone, by rule name: "orphanQuote".
  public var reports: [TextEdit]
  /// Whether something like mojibake was left alone that evidence elsewhere in the document would settle.
  public var awaitsEvidence = false

  public init(text: [UInt8], edits: [TextEdit] = [], reports: [TextEdit] = []) {
    self.text = text
    self.edits = edits
    for edit in edits { counts.add(edit.rule) }
    self.reports = reports
  }
}

extension RepairedText {
  /// The text as it came in: the edits undone.
  ///
  ///     repaired.reverted() == input  // always
  ///
  /// - Complexity: O(text + edits).
  public func reverted() -> [UInt8] { RepairedText.revert(text, edits: edits) }

  /// Undoes `edits`, which led from the answer to `text`.
  ///
  /// An edit that does not fit `text` (from another text) is skipped.
  public static func revert(_ text: [UInt8], edits: [TextEdit]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var position = 0
    for edit in edits {
      let start = position + edit.offset - out.count
      let end = start + edit.after.count
      guard start >= position, end <= text.count, text[start..<end].elementsEqual(edit.after) else {
        continue
      }
      out.append(contentsOf: text[position..<start])
      out.append(contentsOf: edit.before)
      position = end
    }
    out.append(contentsOf: text[position...])
    return out
  }
}
