import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct GopherQualityRuleTests {
  private func rule(_ text: String, language: String? = nil) -> DropReason? {
    var config = ScreeningConfig()
    config.minWords = 0
    config.enabled = [.gopherQuality]
    return Screener(config).judge(
      Array(text.utf8), subject: ScreeningSubject(language: language))
  }

  /// `count` words of four letters, five to a line.
  private func words(_ count: Int, _ word: String = "pier") -> String {
    (0..<count).map { $0 % 5 == 4 ? word + "\n" : word + " " }.joined()
  }

  @Test func fiftyWordsAreEnough() {
    #expect(
      rule(words(49)) == DropReason(rule: "gopherQuality.minWords", value: 49, threshold: 50))
    #expect(rule(words(50)) == nil)
  }

  @Test func aHundredThousandWordsAreNotTooMany() {
    #expect(rule(words(100_000)) == nil)
    #expect(rule(words(100_001))?.rule == "gopherQuality.maxWords")
  }

  @Test func wordsHaveThreeToTenLetters() {
    #expect(rule(words(60, "abc")) == nil)
    #expect(rule(words(60, "abcdefghij")) == nil)
    #expect(rule(words(59, "abc") + "ab")?.rule == "gopherQuality.minMeanWordLength")
    #expect(
      rule(words(59, "abcdefghij") + "abcdefghijk")?.rule == "gopherQuality.maxMeanWordLength")
  }

  @Test func marksAroundAWordAreNoLetters() {
    #expect(rule(words(60, "“abc,”")) == nil)
    #expect(rule(words(60, "(ab).")) != nil)
  }

  @Test func oneSignForTenWords() {
    // 54 words and 6 lone signs: 6 of 60.
    #expect(rule(words(54) + String(repeating: "# ", count: 6)) == nil)
    #expect(rule(words(53) + String(repeating: "# ", count: 7))?.rule == "gopherQuality.maxHashes")
    #expect(
      rule(words(53) + String(repeating: "… ", count: 7))?.rule == "gopherQuality.maxEllipses")
    #expect(
      rule(words(53) + String(repeating: "... ", count: 7))?.rule == "gopherQuality.maxEllipses")
  }

  @Test(arguments: ["• ", "- ", "* "]) func nineLinesOfTenMayBeginWithABullet(bullet: String) {
    let line = "pier pier pier pier pier pier\n"
    let listed = String(repeating: bullet + line, count: 9)
    #expect(rule(listed + line) == nil)
    #expect(rule(listed + bullet + line)?.rule == "gopherQuality.maxBulletLines")
  }

  @Test func threeLinesOfTenMayTrailOff() {
    let line = String(repeating: "pier ", count: 12)
    let cut = line + "pier...\n"
    let whole = line + "pier.\n"
    let lines = { (count: Int) in
      String(repeating: cut, count: count) + String(repeating: whole, count: 10 - count)
    }
    #expect(rule(lines(3)) == nil)
    #expect(rule(lines(4))?.rule == "gopherQuality.maxEllipsisLines")
  }

  @Test func fourWordsOfFiveHoldALetter() {
    #expect(rule(words(48) + words(12, "1984")) == nil)
    #expect(rule(words(47) + words(13, "1984"))?.rule == "gopherQuality.minWordsWithLetter")
  }

  @Test func twoStopWordsShowEnglish() {
    #expect(rule(words(60) + "the and", language: "en") == nil)
    #expect(
      rule(words(60) + "the the", language: "en-GB")
        == DropReason(rule: "gopherQuality.minStopWords", value: 1, threshold: 2))
  }

  @Test func otherLanguagesHaveTheirOwnStopWords() {
    #expect(rule(words(60, "Kahn") + "der und", language: "de") == nil)
    #expect(rule(words(60, "Kahn") + "the and", language: "de")?.rule.hasSuffix("Words") == true)
    // A language without a list is not judged.
    #expect(rule(words(60), language: "eu") == nil)
    #expect(rule(words(60)) == nil)
  }

  @Test func chineseIsNotJudgedByTheLengthOfItsWords() {
    let text = String(repeating: "港务委员会周二投票决定旧渡轮整个冬天都将继续运营。\n", count: 5)
    #expect(rule(text, language: "zh") == nil)
    #expect(rule("港务委员会周二投票。", language: "zh")?.rule == "gopherQuality.minWords")
  }
}
