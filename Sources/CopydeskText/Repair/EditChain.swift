public import CopydeskBase

/// Edits of a text and edits of what they made of it, told as one list of edits.
public enum EditChain {
  /// What `first` and then `second` do, in terms of the text before both.
  ///
  ///     input "a , b", first drops the space, second replaces "," by ";"
  ///     composed(…)[0]   // offset 1, " ," → ";"  "spaceBeforeComma+semicolon"
  ///
  /// - Parameters:
  ///   - input: the text before both; `first` leads from it to the text that `second` counts in.
  ///   - first, second: in order of offset, not overlapping.
  /// - Returns: nil when an edit does not fit its text.
  /// - Complexity: O(input + edits · log edits).
  public static func composed(
    _ input: [UInt8], _ first: [TextEdit], _ second: [TextEdit]
  ) -> [TextEdit]? {
    var names: [String] = []
    var log = EditLog(input)
    for edits in [first, second] {
      var replacements: [Replacement] = []
      var last = 0
      for edit in edits {
        guard edit.offset >= last, edit.before.count <= log.text.count - edit.offset else {
          return nil
        }
        let range = edit.offset..<(edit.offset + edit.before.count)
        guard log.text[range].elementsEqual(edit.before) else { return nil }
        last = range.upperBound
        replacements.append(
          Replacement(
            range: range, bytes: edit.after, isEager: edit.isEager,
            rules: bits(edit.rule, &names)))
      }
      log.apply(replacements, rule: 0)
    }
    return log.edits(names: names)
  }

  /// The bits of the rules joined in `rule`; the 64th name and those after it share one.
  static func bits(_ rule: String, _ names: inout [String]) -> UInt64 {
    var bits: UInt64 = 0
    for part in rule.split(separator: "+", omittingEmptySubsequences: false) {
      let name = String(part)
      if let index = names.firstIndex(of: name) {
        bits |= 1 << UInt64(index)
      } else if names.count < 63 {
        bits |= 1 << UInt64(names.count)
        names.append(name)
      } else {
        if names.count == 63 { names.append("other") }
        bits |= 1 << 63
      }
    }
    return bits
  }
}
