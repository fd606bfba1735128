import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ScreenerTests {
  private func judge(
    _ text: String, minWords: Int = 5, maxWords: Int = 0,
    language: LanguageConfig = LanguageConfig(),
    subject: ScreeningSubject = ScreeningSubject()
  ) -> DropReason? {
    var config = ScreeningConfig()
    config.minWords = minWords
    config.maxWords = maxWords
    return Screener(config, language: language).judge(Array(text.utf8), subject: subject)
  }

  private func keep(
    _ tags: [String], minConfidence: Double = 0.5, unknown: LanguageConfig.Unknown = .keep
  ) -> LanguageConfig {
    var config = LanguageConfig()
    config.keep = tags
    config.minConfidence = minConfidence
    config.unknown = unknown
    return config
  }

  @Test func shortTextIsDroppedWithItsNumbers() {
    #expect(judge("Too short") == DropReason(rule: "minWords", value: 2, threshold: 5))
    #expect(judge("This one is just enough") == nil)
  }

  @Test func longTextIsDropped() {
    #expect(judge("a b c d e f g", maxWords: 6)?.rule == "maxWords")
  }

  @Test func scriptsWithoutSpacesCountByCharacters() {
    #expect(judge("市议会周一投票决定重建") == nil)
    #expect(judge("你好") != nil)
  }

  @Test func otherLanguagesAreDropped() {
    let german = ScreeningSubject(language: "de", languageConfidence: 0.9)
    let text = "Der Rat sagte am Montag nein"
    #expect(
      judge(text, language: keep(["en"]), subject: german)
        == DropReason(rule: "language", value: 0.9, threshold: 0.5, detail: "de"))
    #expect(judge(text, language: keep(["de-AT"]), subject: german) == nil)
    #expect(judge(text, language: keep([]), subject: german) == nil)
  }

  @Test func unsureLanguagesAreKeptUnlessAskedFor() {
    let unsure = ScreeningSubject(language: "de", languageConfidence: 0.6)
    let text = "Der Rat sagte am Montag nein"
    #expect(judge(text, language: keep(["en"], minConfidence: 0.65), subject: unsure) == nil)
    #expect(
      judge(text, language: keep(["en"], minConfidence: 0.65, unknown: .drop), subject: unsure)
        == DropReason(rule: "languageUnknown", value: 0.6, threshold: 0.65, detail: "de"))
    #expect(
      judge(text, language: keep(["en"], unknown: .drop))
        == DropReason(rule: "languageUnknown", value: 0, threshold: 0.5))
  }

  @Test func thePageSpeaksWhereTheTextIsMute() {
    let text = "Xyzzy plugh frotz gnusto rezrov"
    let subject = ScreeningSubject(language: "fr-CA")
    #expect(judge(text, language: keep(["en"]), subject: subject)?.detail == "fr")
    #expect(judge(text, language: keep(["fr"]), subject: subject) == nil)
  }

  @Test func presetsAndListsOfNamesAddUp() {
    var config = ScreeningConfig()
    #expect(config.active.isEmpty)
    config.preset = .fineweb
    #expect(config.active == [.gopherQuality, .gopherRepetition, .c4, .fineweb])
    config.disabled = [.gopherRepetition]
    config.enabled = [.ccnet]
    #expect(config.active == [.gopherQuality, .c4, .fineweb, .ccnet])
  }

  @Test func everyRuleHasItsPlaceInTheOrder() {
    #expect(Set(ScreeningRuleName.order) == Set(ScreeningRuleName.allCases))
    #expect(ScreeningRuleName.order.count == ScreeningRuleName.allCases.count)
  }

  @Test func pagesOfBlockedHostsAreDropped() {
    var config = ScreeningConfig()
    config.lists.read(block: Array("spam.example\n".utf8))
    config.lists.read(allow: Array("good.spam.example\n".utf8))
    let screener = Screener(config)
    let text = Array("one two three four five".utf8)
    let rule = { (url: String?) in screener.judge(text, subject: ScreeningSubject(url: url))?.rule }
    #expect(rule("https://a.spam.example/x") == "url.block")
    #expect(rule("https://good.spam.example/x") == nil)
    #expect(rule("https://fine.example/") == nil)
    #expect(rule(nil) == nil)
  }

  @Test func onlyListedHostsAreKept() {
    var config = ScreeningConfig()
    config.lists.read(only: Array("gazette.example".utf8))
    let screener = Screener(config)
    let text = Array("one two three four five".utf8)
    #expect(
      screener.judge(text, subject: ScreeningSubject(url: "http://www.gazette.example/")) == nil)
    #expect(
      screener.judge(text, subject: ScreeningSubject(url: "http://other.example/"))?.rule
        == "url.only")
  }
}
