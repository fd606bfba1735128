import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct ExplanationPageTests {
  private static func block(
    _ text: String, _ kind: TextBlock.Kind = .paragraph, level: UInt8 = 0, isKept: Bool = true,
    score: Float = 0.9, reason: String = "", markup: BlockMarkup? = nil
  ) -> TextBlock {
    TextBlock(
      kind: kind, level: level, text: Array(text.utf8), isKept: isKept, score: score,
      reason: reason, markup: markup)
  }

  private static let third: BlockMarkup = {
    var markup = BlockMarkup()
    markup.containers = [BlockContainer(.ordered, id: 1, list: 1, ordinal: 3)]
    return markup
  }()

  private static let header: BlockMarkup = {
    var markup = BlockMarkup()
    markup.isHeaderRow = true
    return markup
  }()

  private static func removed(_ text: String, reason: String = "") -> TextBlock {
    block(text, isKept: false, score: 0.046, reason: reason)
  }

  private static func document(_ blocks: [TextBlock]) throws -> CleanedDocument {
    var cleaner = Cleaner()
    var document = try cleaner.clean(text: Array("The ferry waits at the quay.".utf8))
    document.metadata = Metadata()
    document.notes = []
    document.drop = nil
    document.blocks = blocks
    return document
  }

  private static func page(
    _ document: CleanedDocument, source: String = "page.html", limits: PageLimits = PageLimits()
  ) -> String {
    let explanation = Explanation(document, source: source)
    return String(
      decoding: ExplanationPage(explanation, limits: limits).bytes(), as: UTF8.self)
  }

  private static func page(_ blocks: [TextBlock], limits: PageLimits = PageLimits()) throws
    -> String
  {
    page(try document(blocks), limits: limits)
  }

  private static func count(_ needle: String, in text: String) -> Int {
    text.split(separator: needle, omittingEmptySubsequences: false).count - 1
  }

  @Test func headTellsMetadataVerdictAndCounts() throws {
    var document = try Self.document([
      Self.block("Kept words here"), Self.removed("Share"), Self.removed("Follow us"),
    ])
    document.metadata.title = "Low <water>"
    document.metadata.author = "Ines Calder"
    document.metadata.tags = ["tide", "ferry"]
    document.drop = DropReason(rule: "minWords", value: 3, threshold: 5)
    document.notes = ["fallback:jsonld", "neverHeardOf"]
    let html = Self.page(document, source: "a&b.html")
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.contains("<title>Low &lt;water&gt; · explained</title>"))
    #expect(html.contains("<h1 dir=\"auto\">Low &lt;water&gt;</h1>"))
    #expect(html.contains("<bdi>a&amp;b.html</bdi>"))
    #expect(html.contains("<dt>author</dt><dd dir=\"auto\">Ines Calder</dd>"))
    #expect(html.contains("<dt>tags</dt><dd dir=\"auto\">tide, ferry</dd>"))
    #expect(html.contains("✕ Document dropped:</b> too few words"))
    #expect(html.contains("<th scope=\"row\">blocks</th><td>1</td><td>2</td>"))
    #expect(html.contains("<th scope=\"row\">words</th><td>6</td><td>3</td>"))
    #expect(html.contains("article body of its JSON-LD was taken. <code>fallback:jsonld</code>"))
    #expect(html.contains("<li><code>neverHeardOf</code></li>"))
  }

  @Test func blocksStandInOrderEachWithVerdictScoreReasonAndText() throws {
    let html = try Self.page([
      Self.block("First", reason: "code"), Self.removed("Second", reason: "phrase:share"),
    ])
    let first = try #require(html.firstRange(of: "id=\"b0\""))
    let second = try #require(html.firstRange(of: "id=\"b1\""))
    #expect(first.upperBound < second.lowerBound)
    #expect(html.contains("aria-label=\"Kept, paragraph, score 0.90\" aria-describedby=\"w0\""))
    #expect(html.contains("<b>✓</b><span>0.90</span><i class=\"m\"><i style=\"width:90%\">"))
    #expect(html.contains("<p class=\"t\" dir=\"auto\">First</p>"))
    #expect(html.contains("<li class=\"for\">code among kept text <code>"))
    #expect(
      html.contains("<li class=\"not\">a known phrase: share buttons <code>phrase:share</code>"))
  }

  @Test(
    arguments: [
      (block("Tides", .heading, level: 2), "<h3 class=\"t\" dir=\"auto\">Tides</h3>"),
      (block("x", .heading, level: 6), "<h6 class=\"t\" dir=\"auto\">x</h6>"),
      (block("Ebb", .listItem, level: 2), "style=\"--d:2\"><span class=\"n\">•</span>Ebb</p>"),
      (block("Ebb", .listItem, level: 1, markup: third), "<span class=\"n\">3.</span>Ebb</p>"),
      (
        block("Mon | 4 m", .tableRow),
        "<span dir=\"auto\">Mon</span><span dir=\"auto\">4 m</span></div>"
      ),
      (block("Day | High", .tableRow, markup: header), "k tr th\""),
      (block("a\n\tb", .code), "<pre class=\"t\" dir=\"ltr\"><code>a\n\tb</code></pre>"),
      (block("Said she", .quote), "\"b k q\""), (block("The quay", .caption), "\"b k cap\""),
    ])
  func kindsAreShownAsWhatTheyAre(block: TextBlock, html: String) throws {
    #expect(try Self.page([block]).contains(html))
  }

  @Test func longRunsOfRemovedBlocksAreFoldedAndCounted() throws {
    let five = (0..<5).map { Self.removed("Menu \($0)") }
    let html = try Self.page([Self.block("Text")] + five + [Self.block("More text"), five[0]])
    #expect(Self.count("<details", in: html) == 1)
    #expect(html.contains("<details class=\"run long\"><summary><b>✕</b> 5 removed blocks · 10 w"))
    #expect(html.contains("Menu 0 · Menu 1"))
    let two = try Self.page(Array(five[..<2]))
    #expect(two.contains("<details class=\"run\" open>"))
  }

  @Test func editsAreMarkedWhereTheyWereMade() throws {
    var document = try Self.document([Self.block("talks, at last"), Self.block("left alone")])
    document.edits = [
      (0, TextEdit(rule: "stopComma", offset: 5, before: Array(". ,".utf8), after: [0x2C]))
    ]
    document.reports = [
      (1, TextEdit(rule: "orphanQuote", offset: 0, before: Array("l<".utf8), after: []))
    ]
    let html = Self.page(document)
    #expect(
      html.contains(
        "talks<span class=\"e\" title=\"stopComma\"><del>. ,</del><ins>,</ins></span> at last</p>"))
    #expect(html.contains("1 repair: a full stop before a comma <code>stopComma</code>"))
    #expect(html.contains("left alone: a quotation mark without its partner"))
    #expect(html.contains("<q dir=\"auto\">l&lt;</q>"))
  }

  @Test func noTextOfTheDocumentBecomesMarkup() throws {
    let attack = "\"'><script>x()</script><img src=//evil.example onerror=x>&lt;\u{202E}\u{1B}[31m"
    var document = try Self.document(
      [TextBlock.Kind.paragraph, .heading, .listItem, .tableRow, .quote, .code, .caption, .line]
        .flatMap {
          [
            Self.block(attack + " | " + attack, $0, reason: attack),
            Self.block(attack, $0, isKept: false, reason: "phrase:" + attack),
          ]
        })
    document.metadata.title = attack
    document.metadata.description = attack
    document.metadata.tags = [attack]
    document.notes = [attack]
    document.drop = DropReason(rule: attack, value: 0, threshold: 1, detail: attack)
    document.edits = [
      (0, TextEdit(rule: attack, offset: 0, before: Array(attack.utf8), after: [0x22])),
      (4, TextEdit(rule: attack, offset: 2, before: Array(attack.utf8), after: [])),
    ]
    document.reports = [(1, TextEdit(rule: attack, offset: 0, before: [0x3C], after: []))]
    let html = Self.page(document, source: attack)
    #expect(Self.count("<script", in: html) == 1)
    #expect(Self.count("</script", in: html) == 1)
    #expect(Self.count("<style", in: html) == 1)
    #expect(!html.contains("<img"))
    #expect(!html.contains("\"'>"))
    #expect(!html.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    #expect(html.contains("U+202E"))
  }

  @Test func everyTagThatOpensCloses() throws {
    var blocks = TextBlock.Kind.allCases.map { Self.block("a | b", $0) }
    blocks += (0..<6).map { Self.removed("Menu \($0)", reason: "after:related") }
    let html = try Self.page(blocks)
    let tags = [
      "html", "head", "body", "header", "main", "nav", "details", "summary", "div", "p", "ul", "li",
      "dl", "table", "tr", "span", "code", "pre", "i", "b", "fieldset", "button", "style", "script",
    ]
    for tag in tags {
      let open = Self.count("<\(tag)>", in: html) + Self.count("<\(tag) ", in: html)
      #expect(open == Self.count("</\(tag)>", in: html), "\(tag)")
    }
  }

  @Test func nothingIsLoaded() throws {
    let html = try Self.page([Self.block("See https://example.org/x", .paragraph)])
    for word in ["src=", "url(", "@import", "<link", "<iframe", "fetch(", "action="] {
      #expect(!html.contains(word))
    }
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("script-src 'sha256-"))
  }

  @Test func sameExplanationGivesSameBytes() throws {
    var document = try Self.document((0..<20).map { Self.removed("Menu \($0)", reason: "menuRun") })
    document.edits = ["b", "a", "c"].enumerated().map {
      ($0.offset, TextEdit(rule: $0.element, offset: 0, before: [0x20], after: [0x4D]))
    }
    let first = Explanation(document, source: "x").html()
    for _ in 0..<5 { #expect(Explanation(document, source: "x").html() == first) }
  }

  @Test func hugeDocumentsGiveBoundedPagesThatSaySo() throws {
    var blocks = (0..<30_000).map { Self.removed("Menu entry \($0)") }
    blocks.append(Self.block("The text behind the menu."))
    let html = try Self.page(blocks)
    #expect(html.utf8.count < 200_000)
    #expect(html.contains("The text behind the menu."))
    #expect(html.contains("29,900 removed blocks not shown"))
    #expect(html.contains("Only 101 of 30,001 blocks are shown"))

    let alternating = (0..<30_000).map { index in
      index.isMultiple(of: 2) ? Self.block("Line \(index)") : Self.removed("Menu \(index)")
    }
    let cut = try Self.page(alternating)
    #expect(Self.count("class=\"b ", in: cut) == 5_000)
    #expect(cut.contains("25,000 blocks of 30,000 not shown"))
    #expect(cut.utf8.count < 4 << 20)
  }

  @Test func hugeTextsAreCut() throws {
    let bomb = String(repeating: "\u{1}\"", count: 100_000)
    var document = try Self.document((0..<400).map { _ in Self.block(bomb) })
    document.metadata.title = bomb
    document.metadata.description = bomb
    document.notes = Array(repeating: bomb, count: 1_000)
    document.edits = (0..<400).map {
      ($0, TextEdit(rule: bomb, offset: 0, before: Array(bomb.utf8), after: []))
    }
    let html = Self.page(document, source: bomb)
    #expect(html.utf8.count < 6 << 20)
    #expect(html.contains("the block has 200,000 bytes"))
    #expect(html.contains("and 980 notes more"))
  }

  @Test func documentWithoutTextIsAPageToo() throws {
    var document = try Self.document([])
    document.drop = DropReason(rule: "noContent", value: 0, threshold: 1)
    let html = Self.page(document)
    #expect(html.contains("No text was found."))
    #expect(html.contains("<td>0</td>"))
  }

  @Test(
    arguments: [
      (Float.nan, 0), (.infinity, 0), (-3, 0), (0.046, 5), (1, 100), (1e30, 100),
    ] as [(Float, Int)])
  func barsAreNoLongerThanTheirBox(score: Float, percent: Int) throws {
    let html = try Self.page([Self.block("x", score: score)])
    #expect(html.contains("<div class=\"g\" aria-hidden=\"true\"><b>✓</b><span>"))
    #expect(html.contains("</span><i class=\"m\"><i style=\"width:\(percent)%\"></i></i></div>"))
  }
}
