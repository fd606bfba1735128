import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LanguageDetectorTests {
  private let detector = LanguageDetector()

  private func detect(_ text: String) -> LanguageMatch? {
    detector.language(of: Array(text.utf8).span)
  }

  @Test(arguments: LanguageSentences.long)
  func tellsSentences(tag: String, text: String) throws {
    let match = try #require(detect(text))
    #expect(match.tag == tag)
    #expect(match.confidence > 0.6)
  }

  /// CLD2 takes the Portuguese headline for Catalan; no answer is wrong on 95 of 100.
  @Test func tellsHeadlines() {
    let wrong = LanguageSentences.short.filter { detect($0.text)?.tag != $0.tag }
    #expect(wrong.map(\.tag) == ["pt", "uk"])
  }

  @Test(arguments: ["", "12345", "!!!", "OK", "Xyzzy plugh"]) func isUnsure(text: String) {
    #expect(detect(text) == nil)
  }

  @Test func shortTextsProveLess() throws {
    let short = try #require(detect("Fähre soll den ganzen Winter fahren"))
    let long = try #require(
      LanguageSentences.long.first { $0.tag == "de" }.flatMap { detect($0.text) })
    #expect(short.confidence < 0.8)
    #expect(long.confidence > 0.85)
  }

  @Test func theShareOfAMixedTextLowersConfidence() throws {
    let texts = ["en", "ru"].compactMap { tag in
      LanguageSentences.long.first { $0.tag == tag }?.text
    }
    let match = detect(texts.joined(separator: " "))
    #expect((match?.confidence ?? 0) < 0.75)
  }

  @Test func aTextEndsAtACharacter() {
    // 16 KiB falls into the middle of a character.
    let text = String(repeating: "港", count: 6_000)
    #expect(detect(text)?.tag == "zh")
  }

  @Test(arguments: [
    ("iw", "he"), ("in", "id"), ("jw", "jv"), ("zh-Hant", "zh-Hant"), ("en", "en"),
    ("blu", "hmn"),
  ])
  func oldCodesAreRenamed(code: String, tag: String) { #expect(CLDCode.tag(code) == tag) }

  @Test(arguments: ["un", "zzp", "zzb", "tlh", "xx-Mtei", ""])
  func whatIsNoLanguageHasNoTag(code: String) { #expect(CLDCode.tag(code) == nil) }

  @Test func tellsWhatItKnows() {
    #expect(detector.tells("eu"))
    #expect(!detector.tells("lb"))
  }
}
