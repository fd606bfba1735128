internal import CopydeskBase

/// Two stops become one at the end of a sentence: "the end.. Then", "the end. . Then".
///
/// Left alone: "...", "....", "../", ranges "1..5", and ".." before a small letter, which is meant as
/// an ellipsis.
enum DoubledStop: RepairRule {
  static let name = "doubledStop"
  static let triggers: RepairTriggers = .stops

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x2E else {
        index += 1
        continue
      }
      var end = index
      var stops = 0
      while end < text.count, text[end] == 0x2E || text[end] == 0x20 {
        if text[end] == 0x2E { stops += 1 }
        end += 1
      }
      let start = index
      index = end
      guard stops == 2 else { continue }
      var last = end
      while text[last - 1] != 0x2E { last -= 1 }
      guard let (left, _) = text.scalar(before: start),
        left.isCloser || text.scalarCount(text.wordStart(before: start)..<start) >= 2,
        !context.masks.overlaps(start..<last), endsSentence(text, last)
      else { continue }
      found.append(Replacement(range: (start + 1)..<last, bytes: []))
    }
    return found
  }

  private static func endsSentence(_ text: Span<UInt8>, _ after: Int) -> Bool {
    if text.endsLine(after) { return true }
    let rest = text.skipSpaces(after)
    guard let next = text.scalar(at: rest) else { return true }
    if rest == after {
      return next.isCloser && next != ")" && text.endsLine(after + next.utf8.count)
    }
    return next.isUpper || next.isLetter && !next.hasCase || "“«\"„".unicodeScalars.contains(next)
  }
}
