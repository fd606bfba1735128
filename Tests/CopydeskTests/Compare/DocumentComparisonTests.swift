import CopydeskBase
import CopydeskMatch
import CopydeskTestSupport
import CopydeskText
import Testing

@testable import Copydesk

/// The story of the case `compare`, a faithful rewrite of it and a light edit, all written for it.
@Suite struct DocumentComparisonTests {
  private func document(_ name: String) throws -> ComparedDocument {
    let bytes = try Repository.read("Tests/Cases/compare/input/" + name)
    return try ComparedDocument(
      RawDocument(
        source: SourceLocation(path: name), id: name, url: nil,
        kind: name.hasSuffix("html") ? .html : .text, bytes: bytes), name: name)
  }

  private func document(text: String, name: String = "a") throws -> ComparedDocument {
    try ComparedDocument(
      RawDocument(
        source: SourceLocation(path: name), id: name, url: nil, kind: .text,
        bytes: Array(text.utf8)), name: name)
  }

  @Test func aFaithfulRewriteIsAnotherText() throws {
    let comparison = DocumentComparison(try document("wire.html"), try document("rewrite.txt"))
    #expect(comparison.comparison.verdict == .different)
    #expect(comparison.comparison.relation == nil)
    #expect(comparison.comparison.similarity < 0.05)
    #expect(comparison.comparison.checks.contains { $0.name == "coverage.left" && !$0.isMet })
  }

  @Test func aLightEditIsACopy() throws {
    let comparison = DocumentComparison(try document("wire.html"), try document("edited.txt"))
    #expect(comparison.comparison.verdict == .copies)
    #expect(comparison.comparison.relation == .near)
    #expect(comparison.comparison.checks.allSatisfy { $0.isMet })
  }

  @Test func theBeginningOfATextIsContainedInIt() throws {
    let whole = try document("wire.html")
    let text = String(decoding: whole.text, as: UTF8.self)
    let head = try document(text: String(text.prefix(text.count / 2)))
    let comparison = DocumentComparison(head, whole)
    #expect(comparison.comparison.verdict == .leftInRight)
    #expect(comparison.comparison.relation == .truncated)
    #expect(comparison.verdict.contains("the right is kept"))
    #expect(DocumentComparison(whole, head).comparison.verdict == .rightInLeft)
    #expect(DocumentComparison(whole, head).comparison.relation == .truncated)
    #expect(DocumentComparison(whole, whole).comparison.verdict == .exact)
  }

  /// What is marked on either side is, word for word, mostly on the other side too.
  @Test func sharedPassagesAreMarkedWhereTheyStand() throws {
    let shared = "The ferry left the harbour at noon with forty passengers and a crew of six. "
    let own = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let body =
      String(repeating: shared, count: 1)
      + "Its captain, Ana Ruiz, had sailed the strait for thirty years and never lost a day. "
      + "The wind was light and the sea was calm until the lighthouse came in sight of them. "
      + "Then a fog bank closed in from the west and the radio fell silent for an hour. "
    let left = try document(text: own + "\n\n" + body + body.lowercased())
    let right = try document(text: body + "\n\n" + own.uppercased().replacing("WORD", with: "term"))
    let comparison = DocumentComparison(left, right)
    let marked = comparison.leftShared.map { String(decoding: left.text[$0], as: UTF8.self) }
    #expect(marked.joined().contains("Its captain, Ana Ruiz"))
    #expect(!marked.joined().contains("word5 "))
    #expect(comparison.rightShared.first?.lowerBound == 0)
  }

  @Test(arguments: [
    "", "one", "A ferry sank.\n\nNobody was hurt; Putin 's men don't know 3.5 of it.",
    "市政府昨天宣布，跨越清水河的老铁桥将在明年春天关闭。\nThe bridge 桥 is old.",
    "Старый яблоневый сад открыт — naïve café &amp; “quotes” 1,200 km",
  ])
  func everyWordBeginsSomewhere(text: String) {
    let bytes = Array(text.utf8)
    var fingerprinter = Fingerprinter()
    let places = WordPlaces(bytes)
    #expect(places.starts.count == fingerprinter.fingerprint(bytes).words)
    #expect(places.starts == places.starts.sorted())
    #expect(places.starts.allSatisfy { $0 < bytes.count })
    #expect(places.bytes(0..<places.starts.count, of: bytes).upperBound <= bytes.count)
  }

  @Test func aWordBeginsWithItsFirstLetter() {
    let text = Array("A ferry  sank (3.5 km) off Cape Verín.".utf8)
    let words = ["A", "ferry", "sank", "3.5", "km", "off", "Cape", "Ver"]
    let places = WordPlaces(text)
    for (start, word) in zip(places.starts, words) {
      #expect(text[start...].starts(with: word.utf8))
    }
    #expect(places.starts.count == words.count)
  }

  @Test func aHostileTextLeavesNoElement() throws {
    let text =
      "</div></main><script>alert(1)</script> " + String(repeating: "so it goes on ", count: 40)
    let comparison = DocumentComparison(
      try document(text: text, name: "<img>"), try document(text: text))
    let page = String(decoding: comparison.html(), as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!comparison.text(isColoured: false).contains("\u{1B}"))
  }

  @Test func bothColumnsKeepTheirWidth() throws {
    let comparison = DocumentComparison(
      try document("wire.html"),
      try document(text: String(repeating: "市政府昨天宣布老铁桥将关闭。", count: 30)))
    let lines = comparison.text(columns: 81).split(separator: "\n").drop { !$0.contains("─┼─") }
    #expect(lines.count > 20)
    #expect(lines.dropFirst().allSatisfy { Array($0.unicodeScalars).firstIndex(of: "│") == 40 })
  }
}
