import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct CleanerTests {
  static let german = """
    Der Rat der Stadt hat am Montag beschlossen, dass die alte Brücke über den Fluss nicht vor dem Winter \
    erneuert wird. Die Arbeiten sollen im Herbst beginnen und etwa acht Monate dauern, sagte die Ingenieurin \
    auf der Sitzung. Die Kosten werden von der Stadt und den beiden Reedereien geteilt, die den Anleger jeden \
    Tag nutzen, und für die Fußgänger wird es in dieser Zeit einen Steg aus Holz geben.
    """
  static let ukrainian = """
    Рада міста вирішила в понеділок, що старий міст через річку не будуть ремонтувати до зими. Роботи почнуться \
    восени і триватимуть близько восьми місяців, сказала інженерка на засіданні, але вона не знає, що буде далі. \
    Витрати поділять місто та дві компанії, які щодня користуються причалом, а для пішоходів побудують місток.
    """
  static let japanese = """
    市議会は月曜日、川にかかる古い橋を冬が来る前に建て直すことはしないと決めた。工事は秋に始まり、およそ八か月かかる見込みだと、\
    技術者は会議で述べた。費用は市と、毎日桟橋を使っている二つの船会社が分担する。歩いて渡る人のためには、木の仮橋がかけられるという。
    """

  func page(_ body: String, language: String? = nil) -> [UInt8] {
    let attribute = language.map { " lang=\"\($0)\"" } ?? ""
    return Array(
      "<!doctype html><html\(attribute)><head><meta charset=\"utf-8\"></head><body><article>\(body)</article></body></html>"
        .utf8)
  }

  func text(_ document: CleanedDocument) -> String {
    String(decoding: document.text, as: UTF8.self)
  }

  @Test func aGraveWithItsNoBreakSpaceIsMended() throws {
    var cleaner = Cleaner()
    let document = try cleaner.clean(
      html: page(
        "<p>Il pleuvait Ã\u{A0} verse, et les gens Ã©taient tous lÃ\u{A0}.</p>", language: "fr"))
    #expect(text(document) == "Il pleuvait à verse, et les gens étaient tous là.")
    let alone = try cleaner.clean(
      html: page("<p>Il pleuvait Ã&nbsp; verse, et les gens de la place restaient chez eux.</p>"))
    #expect(text(alone) == "Il pleuvait à verse, et les gens de la place restaient chez eux.")
  }

  /// The second block has lost its no-break space and proves nothing by itself.
  @Test func anotherBlockProvesThatTheDocumentWasMisread() throws {
    var cleaner = Cleaner()
    let document = try cleaner.clean(
      html: page("<p>Les Ã©tals Ã©taient fermÃ©s.</p><p>Il pleuvait Ã verse.</p>", language: "fr"))
    #expect(text(document) == "Les étals étaient fermés.\n\nIl pleuvait à verse.")
    #expect(document.editCounts["mojibake"] == 4)
    let clean = try cleaner.clean(
      html: page("<p>Les étals étaient fermés.</p><p>Il pleuvait Ã verse.</p>", language: "fr"))
    #expect(text(clean).hasSuffix("Il pleuvait Ã verse."))
  }

  /// A template's `lang="en"` on a page in another language.
  @Test(arguments: [
    ("en", german, "de"), ("en-US", ukrainian, "uk"), ("ru", ukrainian, "uk"),
    ("en", japanese, "ja"),
  ])
  func aSureGuessOverrulesTheDeclaredLanguage(declared: String, body: String, found: String) throws
  {
    var cleaner = Cleaner()
    let document = try cleaner.clean(html: page("<p>\(body)</p>", language: declared))
    #expect(document.metadata.language == found)
    #expect(document.notes.contains("languageMismatch"))
  }

  /// Short, mixed, of the same language, near to it, or in one that the guess does not know.
  @Test(arguments: [
    ("de-AT", "<p>\(german)</p>"),
    ("en", "<p>Der Rat hat am Montag nicht über die Brücke beraten.</p>"),
    ("lb", "<p>\(german)</p>"), ("nds", "<p>\(german)</p>"),
    (
      "en",
      """
      <p>The council said on Monday that the old bridge will not be rebuilt before the winter, and that it is \
      not known who would pay for it. The engineer read a letter from the town on the other bank:</p>
      <blockquote><p>\(german.prefix(200))</p></blockquote><p>It was then read to the council in English, and \
      they were told that the work is to begin in the autumn.</p>
      """
    ),
  ])
  func theDeclaredLanguageStands(declared: String, body: String) throws {
    var cleaner = Cleaner()
    let document = try cleaner.clean(html: page(body, language: declared))
    #expect(document.metadata.language == declared)
    #expect(document.notes == [])
  }

  @Test func whatTheCallerGivesStands() throws {
    var cleaner = Cleaner()
    var raw = RawDocument(source: SourceLocation(path: "a"), id: "a", url: nil)
    raw.kind = .html
    raw.bytes = page("<p>\(Self.german)</p>", language: "en")
    raw.given.language = "nl"
    #expect(try cleaner.clean(raw).metadata.language == "nl")
  }

  @Test func aPageWithoutALanguageIsGuessed() throws {
    var cleaner = Cleaner()
    let document = try cleaner.clean(html: page("<p>\(Self.german)</p>"))
    #expect(document.metadata.language == "de")
    #expect(document.notes == ["languageGuessed"])
  }

  /// Repairs follow the language that was found: German has no space before the mark, French has.
  @Test func repairsFollowTheLanguageFound() throws {
    var cleaner = Cleaner()
    let document = try cleaner.clean(
      html: page("<p>\(Self.german)</p><p>Wer zahlt das alles am Ende ?</p>", language: "fr"))
    #expect(text(document).hasSuffix("Wer zahlt das alles am Ende?"))
  }
}
