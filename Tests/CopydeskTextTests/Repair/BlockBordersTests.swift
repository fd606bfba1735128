import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BlockBordersTests {
  /// The texts of the kept blocks after repair, the rules of edits, of reports, and of removals.
  private static func repaired(
    _ blocks: [(TextBlock.Kind, String)], _ language: String = "en",
    level: RepairConfig.Level = .safe, disabled: [String] = []
  ) -> (texts: [String], edits: [String], reports: [String], removed: [String]) {
    var config = RepairConfig()
    config.level = level
    config.disabled = disabled
    var repairer = Repairer(config)
    var all = blocks.map { TextBlock(kind: $0.0, text: Array($0.1.utf8)) }
    let before = all
    let done = repairer.repair(&all, language: language)
    for (index, block) in all.enumerated() where block.isKept {
      let edits = done.edits.filter { $0.block == index }.map(\.edit)
      #expect(RepairedText.revert(block.text, edits: edits) == before[index].text)
    }
    return (
      all.filter { $0.isKept && !$0.text.isEmpty }.map { String(decoding: $0.text, as: UTF8.self) },
      done.edits.map(\.edit.rule), done.reports.map(\.edit.rule),
      all.filter { !$0.isKept }.map(\.reason)
    )
  }

  private static let story = "The council met on Monday, and nobody came to hear what it said."

  @Test func aRepeatedParagraphGoes() {
    let got = Self.repaired([(.paragraph, Self.story), (.paragraph, Self.story)])
    #expect(got.texts == [Self.story])
    #expect(got.removed == ["repeatedParagraph"])
  }

  @Test func aHeadlineUnderItsHeadingGoes() {
    let title = "Dam holds after rain"
    let got = Self.repaired([(.heading, title), (.paragraph, title), (.paragraph, Self.story)])
    #expect(got.texts == [title, Self.story])
  }

  @Test(arguments: [
    // Refrains and verse stand on lines, lists in items; what comes a third time is meant.
    [(TextBlock.Kind.line, story), (.line, story)],
    [(.listItem, story), (.listItem, story)],
    [(.paragraph, "Oh, my love!"), (.paragraph, "Oh, my love!")],
    [(.paragraph, story), (.paragraph, story), (.paragraph, story)],
    [(.paragraph, story), (.paragraph, "Another one."), (.paragraph, story)],
    [(.tableRow, story), (.tableRow, story)], [(.code, story), (.code, story)],
  ])
  func whatIsMeantTwiceStays(blocks: [(TextBlock.Kind, String)]) {
    #expect(Self.repaired(blocks).texts == blocks.map(\.1))
  }

  @Test func aRepeatStaysWhenTheRuleIsOff() {
    let blocks = [(TextBlock.Kind.paragraph, Self.story), (.paragraph, Self.story)]
    #expect(Self.repaired(blocks, disabled: ["repeatedParagraph"]).texts.count == 2)
    #expect(Self.repaired(blocks, level: .off).texts.count == 2)
  }

  @Test(arguments: ["”", "“", "»", "“ ”"]) func aQuotationMarkByItselfGoes(mark: String) {
    let got = Self.repaired([
      (.paragraph, Self.story), (.paragraph, mark), (.paragraph, "The end."),
    ])
    #expect(got.texts == [Self.story, "The end."])
    #expect(got.edits == ["orphanQuote"])
  }

  @Test func straightMarksAndManyMarksAreCode() {
    let code = [(TextBlock.Kind.line, "id"), (.line, "\""), (.line, "ch_3"), (.line, "\"")]
    #expect(Self.repaired(code).texts == code.map(\.1))
    let many = Array(repeating: (TextBlock.Kind.line, "”"), count: 5)
    #expect(Self.repaired(many).texts.count == 5)
    #expect(Self.repaired([(.code, "”")]).texts == ["”"])
  }

  private static let lost = "The minister spoke of a corridor – the third this year"

  @Test func aStrayDashIsReportedAndEagerDropsIt() {
    let blocks = [(TextBlock.Kind.paragraph, Self.lost), (.paragraph, "– And did not say when.")]
    let safe = Self.repaired(blocks)
    #expect(safe.texts == blocks.map(\.1))
    #expect(safe.reports == ["strayDash"])
    let eager = Self.repaired(blocks, level: .eager)
    #expect(eager.texts == [Self.lost, "And did not say when."])
    #expect(eager.edits == ["strayDash"])
  }

  @Test(arguments: [
    // Dialogue, a sentence that ended, a list of dashes, a minus sign, a dateline, no conjunction.
    ("fr", "Il entra sans un mot", "– Et toi ?", "Elle rit."),
    ("en", "She closed the door.", "– And then she left.", "Rain fell."),
    ("en", "What to bring", "– And a torch", "– And a rope"),
    ("en", "The value", "– 3 degrees", "Rain fell."), ("en", "Weather", "LONDON – And so on.", "x"),
    ("en", "What he said", "– Boats are slow", "Rain fell."),
  ])
  func otherDashesStay(language: String, first: String, second: String, third: String) {
    let blocks = [(TextBlock.Kind.paragraph, first), (.paragraph, second), (.paragraph, third)]
    let got = Self.repaired(blocks, language, level: .eager)
    #expect(got.texts == blocks.map(\.1))
    #expect(got.reports.isEmpty)
  }
}
