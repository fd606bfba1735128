import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

/// Languages of documents and paragraphs, as the cleaner settles them.
@Suite struct LanguageStepTests {
  private func clean(
    _ text: String, _ change: (inout PipelineConfig) -> Void = { _ in }
  ) throws -> CleanedDocument {
    var config = PipelineConfig()
    config.plainText.stripsChrome = false
    change(&config)
    var cleaner = Cleaner(config)
    return try cleaner.clean(text: Array(text.utf8))
  }

  private static let english = """
    The town council decided on Monday that the old bridge over the river will not be rebuilt before the winter. \
    The work is to begin in the autumn and will take about eight months, the engineer told the meeting.
    """
  private static let more = """
    The cost will be shared by the town and the two shipping companies that use the pier every day, and for those \
    who walk there will be a bridge of wood.
    """

  @Test func theLanguageComesWithItsConfidence() throws {
    let document = try clean(Self.english)
    #expect(document.metadata.language == "en")
    #expect((document.languageConfidence ?? 0) > 0.85)
    #expect(document.languages.isEmpty)
  }

  @Test func aForeignParagraphIsRecordedWithItsShare() throws {
    let text = [Self.english, CleanerTests.german, Self.more].joined(separator: "\n\n")
    let document = try clean(text)
    #expect(document.languages.map(\.tag).sorted() == ["de", "en"])
    #expect(abs(document.languages.reduce(0) { $0 + $1.share } - 1) < 0.001)
    var json = JSONWriter()
    json.object { document.writeLanguage(to: &$0) }
    let value = try JSONParser.parse(json.bytes)
    #expect(value["languages"]?.array?.count == 2)
    #expect(value["language_confidence"]?.double != nil)
  }

  @Test func foreignParagraphsAreDroppedWhenAsked() throws {
    let text = [Self.english, CleanerTests.japanese, Self.more, Self.english + " Again."]
      .joined(separator: "\n\n")
    let document = try clean(text) { $0.language.paragraphs = .drop }
    #expect(document.removed["language:ja"] == 1)
    #expect(document.languages.isEmpty)
    let both = try clean(text) {
      $0.language.paragraphs = .drop
      $0.language.keep = ["en", "ja"]
    }
    #expect(both.removed["language:ja"] == 0)
    let off = try clean(text) { $0.language.paragraphs = .off }
    #expect(off.languages.isEmpty)
    #expect(off.removed.isEmpty)
  }

  /// In French a space before "?" is right, in English it is not.
  @Test func aParagraphIsRepairedByItsOwnLanguage() throws {
    let french = """
      Le conseil du port a voté mardi le maintien du vieux bac pendant l'hiver, bien que son moteur ait quarante \
      ans et que personne ne le sache. Qui va payer la prochaine réparation ? Les pêcheurs ne le disent pas.
      """
    let text = [Self.english, french, Self.more + " Who will pay for it ? Nobody knows."]
      .joined(separator: "\n\n")
    let document = try clean(text)
    let result = String(decoding: document.text, as: UTF8.self)
    #expect(result.contains("réparation ?"))
    #expect(result.contains("for it? Nobody"))
  }

  @Test func theFilterGoesByTheText() throws {
    let dropped = try clean(CleanerTests.german) { $0.language.keep = ["en"] }
    #expect(dropped.drop?.rule == "language")
    #expect(dropped.drop?.detail == "de")
    #expect(dropped.drop?.value == dropped.languageConfidence)
    #expect(try clean(CleanerTests.german) { $0.language.keep = ["de"] }.drop == nil)
  }

  @Test func whatTheInputSaysStands() throws {
    var cleaner = Cleaner()
    var raw = RawDocument(
      source: SourceLocation(path: "a"), id: "a", kind: .text,
      bytes: Array(CleanerTests.german.utf8))
    raw.given.language = "lb"
    let document = try cleaner.clean(raw)
    #expect(document.metadata.language == "lb")
    #expect(document.languageConfidence == 1)
  }
}
