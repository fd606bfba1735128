internal import CopydeskText

extension Audit {
  /// The audit of the same input text after `later` edits of `text`, the output text so far.
  ///
  ///     audit of "a. , b\n\nMenu" → "a, b\n\nMenu", followed by the removal of "\n\nMenu"
  ///
  /// Edits that a later one touches become one with it, under the later one's rule.
  ///
  /// - Parameter later: in order of offset, not overlapping; offsets count bytes of `text`.
  /// - Throws: `Mismatch` when the audit is not that of `text`, or an edit lies outside it.
  /// - Complexity: O(input + output + edits).
  func followed(by later: [TextEdit], on text: [UInt8]) throws(Mismatch) -> Audit {
    let input = try reverted(text)
    var joined: [TextEdit] = []
    var next = 0
    // How much further an offset is in `text` than in the input.
    var shift = 0
    var index = 0
    while index < later.count {
      let first = index
      var start = later[index].offset
      var end = start + later[index].before.count
      guard start >= 0, end <= text.count else {
        throw Mismatch(description: "an edit at \(start) lies outside the text")
      }
      while next < edits.count, edits[next].offset + shift + edits[next].after.count < start {
        joined.append(edits[next])
        shift += edits[next].growth
        next += 1
      }
      let shiftBefore = shift
      grow: while true {
        if next < edits.count, edits[next].offset + shift <= end {
          let place = edits[next].offset + shift
          start = min(start, place)
          end = max(end, place + edits[next].after.count)
          shift += edits[next].growth
          next += 1
        } else if index + 1 < later.count, later[index + 1].offset <= end {
          index += 1
          end = max(end, later[index].offset + later[index].before.count)
        } else {
          break grow
        }
      }
      guard end <= text.count else {
        throw Mismatch(description: "an edit at \(start) lies outside the text")
      }
      var after: [UInt8] = []
      var position = start
      for edit in later[first...index] {
        after.append(contentsOf: text[position..<edit.offset])
        after.append(contentsOf: edit.after)
        position = edit.offset + edit.before.count
      }
      after.append(contentsOf: text[position..<end])
      let lower = start - shiftBefore
      joined.append(
        TextEdit(
          rule: later[first].rule, offset: lower, before: Array(input[lower..<(end - shift)]),
          after: after, isEager: later[first].isEager))
      index += 1
    }
    joined.append(contentsOf: edits[next...])
    return Audit(inputBytes: inputBytes, inputHash: inputHash, edits: joined)
  }
}

extension TextEdit {
  /// Bytes that the edit adds.
  fileprivate var growth: Int { after.count - before.count }
}
