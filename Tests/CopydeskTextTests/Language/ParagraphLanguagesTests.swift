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

  @Test(arguments: ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "uk", "zh", "ja", "ko"])
  func theCheapTestPassesItsOwnLanguageOnly(tag: String) {
    let test = LanguageTest(tag)
    for sentence in LanguageSentences.long {
      let passes = test.passes(Array(sentence.text.utf8).span)
      if sentence.tag == tag {
        #expect(passes, "\(tag)")
      } else if passes {
        #expect(LanguageTag.areClose(LanguageTag.primary(sentence.tag), tag), "\(sentence.tag)")
      }
    }
  }
}
