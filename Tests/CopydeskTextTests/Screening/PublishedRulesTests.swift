import CopydeskBase
import Testing

@testable import CopydeskText

/// The rules of mC4, FineWeb, MADLAD-400 and CCNet, and C4's on whole documents.
@Suite struct PublishedRulesTests {
  private func judge(
    _ text: String, _ name: ScreeningRuleName,
    _ change: (inout ScreeningThresholds) -> Void = { _ in }
  ) -> DropReason? {
    var config = ScreeningConfig()
    config.minWords = 0
    config.enabled = [name]
    change(&config.rules)
    return Screener(config).judge(Array(text.utf8), subject: ScreeningSubject())
  }

  private func letters(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test func mc4WantsThreeLongLines() {
    let long = letters(200)
    #expect(judge([long, long, long].joined(separator: "\n"), .mc4) == nil)
    #expect(
      judge([long, long, letters(199)].joined(separator: "\n\n"), .mc4)
        == DropReason(rule: "mc4.minLongLines", value: 2, threshold: 3))
    // Characters, not bytes.
    let chinese = String(repeating: "港", count: 199)
    #expect(judge([long, long, chinese].joined(separator: "\n"), .mc4) != nil)
  }

  @Test func ccNetWantsThreeHundredCharacters() {
    #expect(judge(letters(300), .ccnet) == nil)
    #expect(
      judge(letters(299), .ccnet)
        == DropReason(rule: "ccnet.minCharacters", value: 299, threshold: 300))
  }

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined(separator: "\n\n")
  }

  private let sentence = "The ferry keeps running through the winter months"

  @Test func finewebWantsAnEndMarkOnEveryEighthLine() {
    let text = { (ended: Int) in
      lines(25) { "\(sentence) of year \($0)" + ($0 < ended ? "." : "") }
    }
    #expect(judge(text(3), .fineweb) == nil)
    #expect(
      judge(text(2), .fineweb)
        == DropReason(rule: "fineweb.minEndMarkLines", value: 0.08, threshold: 0.12))
  }

  @Test(arguments: [".", "!", "?", "。", "？", "؟", "।", ".”", ".)", "」。", "۔", "…"])
  func endMarksOfAllScriptsCount(mark: String) {
    #expect(judge(lines(2) { "\(sentence) \($0)\(mark)" }, .fineweb) == nil)
  }

  @Test func finewebLetsTwoThirdsOfTheLinesBeShort() {
    let text = { (short: Int) in
      lines(100) { $0 < short ? "No. \($0) is a line of words." : "\(sentence) in year \($0)." }
    }
    #expect(judge(text(67), .fineweb) == nil)
    #expect(judge(text(68), .fineweb)?.rule == "fineweb.maxShortLines")
  }

  @Test func aLineOfThirtyCharactersIsShort() {
    let line = { (length: Int) in self.letters(length - 1) + "." }
    #expect(judge(line(30), .fineweb)?.rule == "fineweb.maxShortLines")
    #expect(judge(line(31), .fineweb) == nil)
  }

  @Test func finewebLetsOneCharacterOfAHundredRepeat() {
    let long = (0..<40).map { "\(sentence) in year \($0)." }
    #expect(judge((long + ["Ha."]).joined(separator: "\n\n"), .fineweb) == nil)
    #expect(
      judge((long + [long[0]]).joined(separator: "\n\n"), .fineweb)?.rule
        == "fineweb.maxDuplicateLineCharacters")
  }

  @Test func finewebCountsLineBreaksForEachWord() {
    // 7 lines of 3 long words: 6 breaks for 21 words; with 2 words 6 for 14.
    let three = lines(7) { "extraordinarily complicated harbours\($0)." }
    #expect(judge(three, .fineweb) == nil)
    let two = lines(7) { "extraordinarily complicatednesses\($0)." }
    #expect(
      judge(two, .fineweb)
        == DropReason(rule: "fineweb.maxLineBreaks", value: 6.0 / 14, threshold: 0.3))
  }

  @Test func c4WantsFiveSentences() {
    let text = { (count: Int) in
      String(repeating: "The ferry runs. ", count: count - 1) + "It rains!"
    }
    #expect(judge(text(5), .c4) == nil)
    #expect(
      judge(text(4), .c4) == DropReason(rule: "c4.minSentences", value: 4, threshold: 5))
    #expect(judge("一。二！三？四。五。", .c4) == nil)
  }

  @Test func c4DropsFillerAndCode() {
    let text = String(repeating: "The ferry runs. ", count: 6)
    #expect(judge(text + "Lorem Ipsum dolor.", .c4)?.rule == "c4.loremIpsum")
    #expect(judge(text + "if (x) { y }.", .c4)?.rule == "c4.braces")
    #expect(judge(text + "{}", .c4) { $0.c4.braces = false } == nil)
  }

  @Test func madladWantsSentencesThatRead() {
    let good = "The ferry keeps running through the winter months. "
    let bad = "Short one. "
    let text = { (count: Int) in
      String(repeating: good, count: 10 - count) + String(repeating: bad, count: count)
    }
    #expect(judge(text(2), .madlad) == nil)
    #expect(
      judge(text(3), .madlad)
        == DropReason(rule: "madlad.maxBadSentences", value: 0.3, threshold: 0.2))
    #expect(judge(String(repeating: good, count: 4), .madlad)?.rule == "madlad.minSentences")
  }

  @Test(arguments: [
    "Anna Berg, Carl Dahl, Eva Falk, Gun Holm, Ida Johansson and Karl Lund came.",
    "Call (0) 30/12345678 or 0+49/30/87654321 >> now.", "Too short.",
  ])
  func madladFindsListsAndFigures(sentence: String) {
    let good = "The ferry keeps running through the winter months. "
    let text = String(repeating: good, count: 5) + sentence
    #expect(judge(text, .madlad) { $0.madlad.maxBadSentences = 0 } != nil)
    #expect(judge(text, .madlad) == nil)
  }
}
