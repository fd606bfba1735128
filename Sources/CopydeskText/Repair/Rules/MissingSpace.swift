internal import CopydeskBase

/// A space goes in after . ? ! , between two words that were run together: "the end.Then".
///
/// Evidence: on the left a word of three small letters or more with a space before it, on the right a
/// capitalised word of two letters or more that is followed by a space or mark, both of one script. Safe after . and
/// , only before a word that often opens sentences ("The", "But"), since "src.Close" and "context.Context" are
/// names in prose about programs; eager before any word.
/// Left alone: links, addresses, file names and numbers (masked), Node.js, e.g., U.S.A, PhD.; dotted
/// identifiers (java.util.List), CamelCase.
enum MissingSpace: RepairRule {
  static let name = "missingSpace"
  static let triggers: RepairTriggers = .missingSpace

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    guard context.language.tightComma else { return [] }
    var found: [Replacement] = []
    for index in text.indices {
      switch text[index] {
      case 0x2E, 0x21, 0x3F, 0x2C: break
      default: continue
      }
      let left = text.wordStart(before: index)..<index
      let right = (index + 1)..<text.wordEnd(from: index + 1)
      guard isSmallWord(text, left), isCapitalWord(text, right, context.language),
        !context.masks.overlaps(left.lowerBound..<right.upperBound),
        text[index] != 0x2E || !context.language.isAbbreviation(text, left)
      else { continue }
      let isSafe =
        text[index] == 0x21 || text[index] == 0x3F || context.language.opensSentences(text, right)
      guard isSafe || context.isEager else { continue }
      found.append(
        Replacement(range: (index + 1)..<(index + 1), bytes: [0x20], isEager: !isSafe))
    }
    return found
  }

  private static func isSmallWord(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard text.scalarCount(word) >= 3 else { return false }
    var offset = word.lowerBound
    while offset < word.upperBound, let scalar = text.nextScalar(&offset) {
      guard scalar.isLower else { return false }
    }
    guard let (before, _) = text.scalar(before: word.lowerBound) else { return false }
    return before.isSpace || before == "’" || before == "-" || before.isCloser
  }

  private static func isCapitalWord(
    _ text: Span<UInt8>, _ word: Range<Int>, _ language: LanguageTraits
  ) -> Bool {
    // "A", "È", "Я": a word of one letter must be one that opens sentences, and a small letter must follow.
    if text.scalarCount(word) < 2 {
      guard language.opensSentences(text, word), word.upperBound < text.count,
        text[word.upperBound] == 0x20
      else { return false }
      return (text.scalar(at: word.lowerBound)?.isUpper ?? false)
        && (text.scalar(at: word.upperBound + 1)?.isLower ?? false)
    }
    var offset = word.lowerBound
    guard let first = text.nextScalar(&offset), first.isUpper else { return false }
    let script = Script(first)
    while offset < word.upperBound, let scalar = text.nextScalar(&offset) {
      guard scalar.isLower, Script(scalar) == script else { return false }
    }
    guard let (last, _) = text.scalar(before: word.lowerBound - 1), Script(last) == script else {
      return false
    }
    guard let next = text.scalar(at: word.upperBound) else { return false }
    if next.isSpace || next == "," || next == "’" || next == "'" || next == ";" { return true }
    guard next == ".", let after = text.scalar(at: word.upperBound + 1) else { return false }
    return after.isSpace
  }
}
