import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct GopherRepetitionRuleTests {
  /// All thresholds but one are set to what nothing exceeds.
  private func rule(
    _ text: String, _ field: WritableKeyPath<GopherRepetitionConfig, Double>
  ) -> DropReason? {
    let published = GopherRepetitionConfig()
    var lax = GopherRepetitionConfig()
    for other in Self.fields { lax[keyPath: other] = 2 }
    lax[keyPath: field] = published[keyPath: field]
    return GopherRepetitionRule(config: lax).judge(Self.document(text))
  }

  private static func document(_ text: String) -> ScreenedDocument {
    let bytes = Array(text.utf8)
    var document = ScreenedDocument(bytes, subject: ScreeningSubject())
    document.words = TextWords(bytes.span)
    document.lines = TextLines(bytes.span)
    return document
  }

  private static var fields: [WritableKeyPath<GopherRepetitionConfig, Double>] {
    [
      \.maxDuplicateLines, \.maxDuplicateLineCharacters, \.maxDuplicateParagraphs,
      \.maxDuplicateParagraphCharacters, \.maxTop2Gram, \.maxTop3Gram, \.maxTop4Gram,
      \.maxDuplicate5Grams, \.maxDuplicate6Grams, \.maxDuplicate7Grams, \.maxDuplicate8Grams,
      \.maxDuplicate9Grams, \.maxDuplicate10Grams,
    ]
  }

  @Test func threeLinesOfTenMayRepeat() {
    let lines = { (same: Int) in
      (0..<(10 - same)).map { "line \($0)" } + Array(repeating: "line 0", count: same)
    }
    #expect(rule(lines(3).joined(separator: "\n"), \.maxDuplicateLines) == nil)
    #expect(
      rule(lines(4).joined(separator: "\n"), \.maxDuplicateLines)
        == DropReason(rule: "gopherRepetition.maxDuplicateLines", value: 0.4, threshold: 0.3))
  }

  @Test func aFifthOfTheCharactersMayLieInRepeatedLines() {
    // 100 characters: 19 of the repeated line, 79 others, two breaks.
    let other = String(repeating: "x", count: 60)
    let line = String(repeating: "y", count: 19)
    #expect(rule([line, other, line].joined(separator: "\n"), \.maxDuplicateLineCharacters) == nil)
    let longer = String(repeating: "y", count: 21)
    #expect(
      rule([longer, other, longer].joined(separator: "\n"), \.maxDuplicateLineCharacters)?.value
        == 21.0 / 104)
  }

  @Test func paragraphsArePartedByBlankLines() {
    let paragraphs = ["a b\nc d", "e f", "a b\nc d", "g h"]
    #expect(
      rule(paragraphs.joined(separator: "\n\n"), \.maxDuplicateParagraphs) == nil)
    #expect(
      rule((paragraphs + ["e f"]).joined(separator: "\n\n"), \.maxDuplicateParagraphs)?.value == 0.4
    )
    #expect(
      rule(paragraphs.joined(separator: "\n\n"), \.maxDuplicateParagraphCharacters)?.value
        == 7.0 / 26)
  }

  @Test func theMostFrequentPairIsCounted() {
    // "of it" stands twice: 2 × 5 of 40 characters.
    let text = "one of it two three of it four five sixe"
    #expect(text.count == 40)
    #expect(
      rule(text, \.maxTop2Gram)
        == DropReason(rule: "gopherRepetition.maxTop2Gram", value: 0.25, threshold: 0.2))
  }

  @Test func whatStandsOnceIsNoRepetition() {
    #expect(rule("two words", \.maxTop2Gram) == nil)
    #expect(rule("three words here", \.maxTop3Gram) == nil)
  }

  @Test func repeatedSequencesOfFiveAreCounted() {
    // abcde stands again: 5 of 5 × 6 words, of 59 characters.
    let words = "a b c d e f g h i j k l m n o p q r s t u v w x y a b c d e"
    #expect(rule(words, \.maxDuplicate5Grams) == nil)
    let longer = "a b c d e f g h i j a b c d e a b c d e"
    #expect(rule(longer, \.maxDuplicate5Grams)?.value == 10.0 / 39)
  }

  @Test func chineseIsMeasuredByCharacters() {
    let line = "旧渡轮整个冬天都将继续运营"
    #expect(rule(line + "，" + line + "。", \.maxDuplicate5Grams)?.rule.isEmpty == false)
    #expect(rule("港务委员会周二投票决定" + line, \.maxDuplicate5Grams) == nil)
  }

  /// The counts by strings and dictionaries, as datatrove writes them.
  @Test(arguments: 0..<40) func agreesWithTheDefinition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 5 + Int(random.next() % 120)
    let words = (0..<count).map { _ in
      String(
        repeating: "abcdefgh".randomElement(using: &random) ?? "a",
        count: 1 + Int(random.next() % 3))
    }
    let table = TextWords(Array(words.joined(separator: " ").utf8).span)
    var grams = NGrams(table)
    var counts = GramCounts(capacity: words.count)
    var seen = HashTable64(capacity: words.count)
    for length in 2...10 {
      grams.widen(to: length)
      #expect(grams.topCharacters(blanks: true, &counts) == Self.top(words, length))
      #expect(grams.duplicateCharacters(&seen) == Self.duplicates(words, length))
    }
  }

  private static func grams(_ words: [String], _ length: Int) -> [String] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { words[$0..<($0 + length)].joined(separator: " ") }
  }

  private static func top(_ words: [String], _ length: Int) -> Int {
    let grams = grams(words, length)
    var counts: [String: Int] = [:]
    for gram in grams { counts[gram, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    guard most > 1, let first = grams.first(where: { counts[$0] == most }) else { return 0 }
    return first.count * most
  }

  private static func duplicates(_ words: [String], _ length: Int) -> Int {
    let grams = grams(words, length)
    var seen: Set<String> = []
    var characters = 0
    var index = 0
    while index < grams.count {
      if seen.insert(grams[index]).inserted {
        index += 1
      } else {
        characters += grams[index].count - (length - 1)
        index += length
      }
    }
    return characters
  }
}
