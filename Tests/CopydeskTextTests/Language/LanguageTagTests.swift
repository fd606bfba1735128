import Testing

@testable import CopydeskText

@Suite struct LanguageTagTests {
  @Test(arguments: [("pt-BR", "pt"), ("PT_br", "pt"), ("zh-Hant", "zh"), ("", ""), ("en", "en")])
  func primarySubtag(tag: String, primary: String) { #expect(LanguageTag.primary(tag) == primary) }

  @Test(arguments: [("nb", "no"), ("da", "sv"), ("hr", "sr"), ("gl", "pt"), ("x", "x")])
  func closeLanguages(one: String, other: String) {
    #expect(LanguageTag.areClose(one, other))
    #expect(LanguageTag.areClose(other, one))
  }

  @Test(arguments: [("en", "de"), ("es", "pt"), ("zh", "ja"), ("ru", "bg")])
  func distantLanguages(one: String, other: String) { #expect(!LanguageTag.areClose(one, other)) }
}
