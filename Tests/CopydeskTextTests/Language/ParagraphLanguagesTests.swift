import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ParagraphLanguagesTests {
  private func text(_ tag: String) -> String {
    LanguageSentences.long.first { $0.tag == tag }?.text ?? ""
  }

  private func find(_ texts: [String], document: String) -> [String] {
    let blocks = texts.map { TextBlock(kind: .paragraph, text: Array($0.utf8)) }
    return ParagraphLanguages().find(in: blocks, document: document)
      .map { "\($0.block):\($0.tag)" }
  }

  @Test func aForeignParagraphIsFound() {
    #expect(find([text("en"), text("de"), text("en")], document: "en") == ["1:de"])
    #expect(find([text("zh"), text("ja"), text("zh")], document: "zh") == ["1:ja"])
    #expect(find([text("ru"), text("en"), text("el")], document: "ru-RU") == ["1:en", "2:el"])
  }

  @Test(arguments: LanguageSentences.long.map(\.tag)) func ownParagraphsAreNot(tag: String) {
    #expect(find([text(tag)], document: tag) == [])
  }

  @Test func closeLanguagesAreNotToldApart() {
    #expect(find([text("da")], document: "no") == [])
    #expect(find([text("hr")], document: "sr") == [])
  }

  @Test func shortOnesAndCodeAreLeftAlone() {
    #expect(find(["Fähre soll den ganzen Winter fahren"], document: "en") == [])
    let code = TextBlock(kind: .code, text: Array(text("de").utf8))
    #expect(ParagraphLanguages().find(in: [code], document: "en").isEmpty)
  }

  @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "zh", "ja", "ko"])
  func theCheapTestSuspectsOtherLanguagesOnly(tag: String) {
    let test = LanguageTest(tag)
    var missed: [String] = []
    for sentence in LanguageSentences.long {
      let isSuspect = test.suspects(Array(sentence.text.utf8).span)
      let other = LanguageTag.primary(sentence.tag)
      if other == tag {
        #expect(!isSuspect)
      } else if !isSuspect, !LanguageTag.areClose(other, tag) {
        missed.append(sentence.tag)
      }
    }
    // Irish looks like English by its short words, Swahili like Spanish.
    #expect(missed.count <= 1, "\(missed)")
  }

  @Test(arguments: [
    "Office Location: New York, Team Size: 51 to 200, Key Services: Advertising in Print and Media",
    "",
  ])
  func listsOfNamesAreNoSuspects(text: String) {
    let isSuspect = LanguageTest("en").suspects(Array(text.utf8).span)
    #expect(!isSuspect)
  }
}
