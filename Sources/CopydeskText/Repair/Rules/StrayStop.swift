internal import CopydeskBase

/// A stop that cuts a sentence before its second dash: "over NATO. – And did not" → "NATO – and did not".
///
/// Evidence in safe mode: a dash opened an insertion earlier in the same sentence, so the stop stands
/// inside it, and a conjunction goes on. Eager needs the conjunction only. Left alone: languages that
/// open dialogue with a dash (fr, es, ru, pl, …), datelines ("LONDON. –"), abbreviations, list dashes.
enum StrayStop: RepairRule {
  static let name = "strayStop"
  static let triggers: RepairTriggers = .dash
  /// How far back the dash that opened the insertion is looked for.
  static let sentenceBytes = 2_000

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    guard !context.language.dialogueDash else { return [] }
    var found: [Replacement] = []
    for index in text.indices where text[index] == 0x2E {
      guard index + 2 < text.count, text[index + 1] == 0x20,
        let dashEnd = dashEnd(text, index + 2), dashEnd < text.count, text[dashEnd] == 0x20,
        let first = text.scalar(at: dashEnd + 1), first.isUpper
      else { continue }
      let word = (dashEnd + 1)..<text.wordEnd(from: dashEnd + 1)
      let left = text.wordStart(before: index)..<index
      guard left.count >= 2, context.language.isConjunction(text, word),
        word.upperBound < text.count, text[word.upperBound] == 0x20,
        !context.language.isAbbreviation(text, left),
        !context.masks.overlaps(index..<word.upperBound),
        context.isEager ? left.lowerBound > 0 : opensBefore(text, index)
      else { continue }
      var bytes: [UInt8] = []
      bytes.append(text, (index + 1)..<(dashEnd + 1))
      bytes.appendUTF8(first.lowered)
      let end = dashEnd + 1 + first.utf8.count
      found.append(
        Replacement(
          range: index..<end, bytes: bytes,
          isEager: context.isEager && !opensBefore(text, index)))
    }
    return found
  }

  /// The end of a dash at `start`: -, –, —.
  private static func dashEnd(_ text: Span<UInt8>, _ start: Int) -> Int? {
    guard let scalar = text.scalar(at: start) else { return nil }
    return scalar == "-" || scalar == "–" || scalar == "—" ? start + scalar.utf8.count : nil
  }

  /// Whether the sentence that ends at `stop` holds one dash between spaces that nothing has closed.
  private static func opensBefore(_ text: Span<UInt8>, _ stop: Int) -> Bool {
    var dashes = 0
    var index = stop - 1
    while index > max(1, stop - StrayStop.sentenceBytes) {
      let byte = text[index]
      if byte == 0x0A { break }
      if byte == 0x20, index + 1 < stop {
        let before = text[index - 1]
        if before == 0x2E || before == 0x21 || before == 0x3F,
          let next = text.scalar(at: index + 1), next.isUpper,
          text.wordStart(before: index - 1) + 2 < index
        {
          break
        }
        if let end = dashEnd(text, index + 1), end < text.count, text[end] == 0x20 { dashes += 1 }
      }
      index -= 1
    }
    return dashes % 2 == 1
  }
}
