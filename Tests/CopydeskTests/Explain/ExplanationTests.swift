import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ExplanationTests {
  /// A page with a kept block that was mended and a removed one.
  private func page() throws -> CleanedDocument {
    var cleaner = Cleaner()
    var document = try cleaner.clean(text: Array("The ferry waits.".utf8))
    document.metadata = Metadata()
    document.metadata.title = "Low <water>"
    document.metadata.tags = ["tide", "ferry"]
    document.notes = ["removalBudget"]
    document.drop = DropReason(rule: "minWords", value: 3, threshold: 5)
    document.blocks = [
      TextBlock(
        kind: .heading, level: 2, text: Array("Low water".utf8), score: 0.9, reason: "model",
        reasons: [
          .init(name: "place", strength: 1.204, value: 0.5),
          .init(name: "classOwn", strength: -0.096),
        ]),
      TextBlock(
        kind: .paragraph, text: Array("Share \u{1B}[31mthis\n<b>".utf8), isKept: false,
        score: 0.046,
        reason: "phrase:share", reasons: [.init(name: "linkDensity", strength: -2)]),
    ]
    document.edits = [
      (0, TextEdit(rule: "late", offset: 7, before: Array("x".utf8), after: [])),
      (0, TextEdit(rule: "early", offset: 2, before: Array("a ,".utf8), after: Array("a,".utf8))),
    ]
    document.reports = [(1, TextEdit(rule: "seen", offset: 0, before: Array("S".utf8), after: []))]
    return document
  }

  @Test func textShowsEveryBlockWithVerdictScoreReasonAndEdits() throws {
    let lines = try Explanation(page(), source: "page.html").text().split(separator: "\n")
    #expect(
      lines.suffix(8) == [
        "+ kept  heading 2  0.90  place +1.20, classOwn -0.10",
        "    Low water",
        #"    ~ early at 2: "a ," → "a,""#,
        #"    ~ late at 7: "x" → """#,
        "- removed  paragraph  0.05  phrase:share",
        #"    Share \u{1B}[31mthis"#,
        "    <b>",
        #"    ? seen at 0: "S""#,
      ])
    #expect(lines.contains("  title       Low <water>"))
    #expect(lines.contains("  note        removalBudget"))
    #expect(lines.contains("  verdict     dropped by minWords: 3, threshold 5"))
  }

  @Test func onlyOurOwnColoursReachTheTerminal() throws {
    let explanation = try Explanation(page(), source: "page.html")
    #expect(!explanation.text().utf8.contains(0x1B))
    let coloured = explanation.text(isColoured: true)
    #expect(coloured.contains("\u{1B}[32m+ kept"))
    #expect(!coloured.contains("\u{1B}[31mthis"))
  }

  @Test func jsonIsOneLineWithEveryBlock() throws {
    let bytes = try Explanation(page(), source: "page.html").json()
    #expect(bytes.filter { $0 == 0x0A }.count == 1)
    let value = try JSONParser.parse(bytes)
    let blocks = try #require(value["blocks"]?.array)
    #expect(blocks.map { $0["kept"] } == [.bool(true), .bool(false)])
    #expect(blocks[0]["edits"]?.array?.map { $0["rule"]?.string } == ["early", "late"])
    #expect(blocks[1]["reports"]?.array?.count == 1)
    #expect(blocks.map { $0["reason"]?.string } == ["model", "phrase:share"])
    #expect(blocks[0]["reasons"]?.array?.map { $0["name"]?.string } == ["place", "classOwn"])
    #expect(blocks[0]["reasons"]?.array?.map { $0["value"]?.double } == [0.5, nil])
    #expect(blocks[1]["reasons"]?.array?.map { $0["strength"]?.double } == [-2])
    #expect(value["metadata"]?["tags"]?.array?.count == 2)
    #expect(value["drop"]?["rule"] == .string("minWords"))
  }

  @Test(
    arguments: [
      (0, "0.00"), (1, "1.00"), (0.005, "0.01"), (0.999, "1.00"), (-0.25, "-0.25"),
      (Float.nan, "–"), (Float.infinity, "–"),
    ] as [(Float, String)])
  func scoresHaveTwoPlaces(score: Float, text: String) {
    #expect(Explanation.score(score) == text)
  }

  @Test func coloursShowEachEditWhereItWasMade() throws {
    var cleaner = Cleaner()
    let text =
      "The keeper wrote of rain. , at the same time he left, and the lamp went out with him."
    let shown = Explanation(try cleaner.clean(text: Array(text.utf8)), source: "x")
    let wanted = "rain\u{1B}[9;31m. ,\u{1B}[0m\u{1B}[4;32m,\u{1B}[0m at"
    #expect(shown.text(isColoured: true).contains(wanted))
    #expect(shown.text().contains("rain, at"))
  }
}
