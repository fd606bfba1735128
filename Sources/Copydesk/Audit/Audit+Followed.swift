internal import CopydeskText

extension Audit {
  /// The audit of the same input text after `later` edits of `text`, the output text so far.
  ///
  ///     audit of "a. , b\n\nMenu" → "a, b\n\nMenu", followed by the removal of "\n\nMenu"
  ///
  /// - Parameter later: in order of offset, not overlapping; offsets count bytes of `text`.
  /// - Throws: `Mismatch` when the audit is not that of `text`, or an edit does not fit it.
  /// - Complexity: O(input + output + edits · log edits).
  func followed(by later: [TextEdit], on text: [UInt8]) throws(Mismatch) -> Audit {
    let input = try reverted(text)
    guard let edits = EditChain.composed(input, edits, later) else {
      throw Mismatch(description: "an edit of a later step does not fit the text")
    }
    return Audit(inputBytes: inputBytes, inputHash: inputHash, edits: edits)
  }
}
