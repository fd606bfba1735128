import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LanguageProseTests {
  @Test(arguments: [
    ("It runs.", "It runs. "), ("", ""), ("See https://nos.nl/sport now", "See now "),
    ("ask a@b.org or //x.y", "ask or "), ("let x_1 = ${ y };", "let y "),
    ("and/or; (so) it goes", "and/or; (so) it goes "), ("旧渡轮 整个", "旧渡轮 整个 "), ("a;b c", "c "),
  ])
  func wordsWithSignsAreLeftOut(text: String, prose: String) {
    #expect(String(decoding: LanguageProse.of(Array(text.utf8).span), as: UTF8.self) == prose)
  }

  @Test func addressesMakeNoParagraphForeign() {
    let text = """
      Dutch league fixtures: https://nos.nl/sport/voetbal/uitslagen/eredivisie/wedstrijden/ and the second division: \
      https://nos.nl/sport/voetbal/uitslagen/eerste-divisie/wedstrijden/
      """
    let block = TextBlock(kind: .paragraph, text: Array(text.utf8))
    #expect(ParagraphLanguages().find(in: [block], document: "en").isEmpty)
  }
}
