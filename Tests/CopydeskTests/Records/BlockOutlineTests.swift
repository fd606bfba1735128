import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct BlockOutlineTests {
  private static let page = """
    <html><body><article><h1>Low water in <em>March</em></h1><p>The ferry waits for the tide, and the \
    <a href="/tide">tide</a> takes its time.<br>So says the harbour master.</p><ul><li>one rope and a sail</li>\
    <li>two anchors and a lamp</li></ul><blockquote><p>Nobody leaves before noon, said the keeper.</p></blockquote>\
    <table><tr><th>Day</th><th>Height</th></tr><tr><td>Monday</td><td>3.2 m</td></tr></table>\
    <pre><code class="language-swift">let tide = 3</code></pre><p>The lamp burns until the morning.</p></article></body></html>
    """

  private static func cleaned() throws -> CleanedDocument {
    var config = PipelineConfig()
    config.output.markdown = true
    var cleaner = Cleaner(config)
    return try cleaner.clean(html: Array(page.utf8), url: "https://gazette.example/low")
  }

  @Test func textAndMarkdownComeBackFromAnOutline() throws {
    let cleaned = try Self.cleaned()
    let outline = BlockOutline.encode(cleaned.blocks, withMarkup: true)
    let blocks = try #require(BlockOutline.blocks(of: cleaned.text, outline: outline))
    #expect(CleanedDocument.text(of: blocks) == cleaned.text)
    #expect(MarkdownWriter.render(blocks) == cleaned.markdown)
    #expect(blocks.filter(\.isKept).map(\.kind) == cleaned.blocks.filter(\.isKept).map(\.kind))
    #expect(
      blocks.filter(\.isKept).map(\.markup) == cleaned.blocks.filter(\.isKept).map(\.markup))
  }

  @Test func aDocumentLineReadAndWrittenAgainIsTheSame() throws {
    let cleaned = try Self.cleaned()
    var raw = RawDocument(
      source: SourceLocation(path: "a \"b\"\\.html"), id: "\u{2028}ä\u{7}\t/é𝄞",
      url: "https://a.example/?q=1&r=%20")
    raw.crawlDate = "2026-11-24T02:00:00Z"
    var given = cleaned
    given.metadata.pageTypeConfidence = 0.25
    given.metadata.tags = ["\u{85}", "tide, high"]
    given.notes = ["languageGuessed"]
    var json = JSONWriter()
    DocumentLine.write(raw, given, to: &json)
    let line = json.bytes
    json.reset()
    json.value(try JSONParser.parse(line))
    #expect(json.bytes == line)
  }

  @Test func anOutlineOfAnotherTextIsRefused() throws {
    let cleaned = try Self.cleaned()
    let outline = BlockOutline.encode(cleaned.blocks, withMarkup: true)
    #expect(BlockOutline.blocks(of: cleaned.text + [0x2E], outline: outline) == nil)
    #expect(BlockOutline.blocks(of: Array(cleaned.text.dropFirst()), outline: outline) == nil)
    #expect(BlockOutline.blocks(of: cleaned.text, outline: []) == nil)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func brokenOutlinesTrapNowhere(seed: UInt64) throws {
    let cleaned = try Self.cleaned()
    var outline = BlockOutline.encode(cleaned.blocks, withMarkup: true)
    var random = SplitMix64(seed: seed)
    for _ in 0..<4 {
      outline[Int(random.next() % UInt64(outline.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    outline.removeLast(Int(random.next() % 9))
    // What is still an outline gives the text again.
    if let blocks = BlockOutline.blocks(of: cleaned.text, outline: outline) {
      #expect(blocks.filter(\.isKept).allSatisfy { !$0.text.isEmpty })
    }
  }
}
