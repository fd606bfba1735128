import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ScreenerTests {
  private func judge(
    _ text: String, minWords: Int = 5, maxWords: Int = 0, languages: [String] = [],
    metadata: Metadata = Metadata()
  ) -> DropReason? {
    var config = ScreeningConfig()
    config.minWords = minWords
    config.maxWords = maxWords
    config.languages = languages
    return Screener(config).judge(Array(text.utf8), metadata: metadata)
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

  @Test func onlyOtherLanguagesAreDropped() {
    let german = "Der Rat sagte am Montag, dass er die Brücke nicht vor dem Winter bauen wird."
    #expect(judge(german, languages: ["en"])?.detail == "de")
    #expect(judge(german, languages: ["de-AT"]) == nil)
    #expect(judge("Xyzzy plugh frotz gnusto rezrov", languages: ["en"]) == nil)
  }

  @Test func thePageSpeaksWhereTheTextIsUnclear() {
    var metadata = Metadata()
    metadata.language = "fr-CA"
    let text = "Xyzzy plugh frotz gnusto rezrov"
    #expect(judge(text, languages: ["en"], metadata: metadata)?.detail == "fr")
  }
}
