import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskText

@Suite struct ExtractorTests {
  private func extract(
    _ html: String, url: String? = nil, _ change: (inout ExtractionConfig) -> Void = { _ in }
  ) -> Extraction {
    var config = ExtractionConfig()
    change(&config)
    var extractor = Extractor(config)
    return extractor.extract(Array(html.utf8), url: url)
  }

  private func text(_ extraction: Extraction) -> String {
    extraction.blocks.filter(\.isKept).map { String(decoding: $0.text, as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test(arguments: MarkedPages.all.map(\.name))
  func contentIsKeptAndChromeIsNot(name: String) throws {
    let page = try #require(MarkedPages.all.first { $0.name == name })
    let marked = MarkedPage(page.html)
    let output = text(extract(marked.html, url: page.url))
    #expect(marked.faults(in: output) == [])
  }

  @Test func everyBlockHasAScoreAndAReason() {
    let blocks = extract(MarkedPage(MarkedPages.news).html).blocks
    #expect(blocks.allSatisfy { 0...1 ~= $0.score && !$0.reason.isEmpty })
  }

  @Test func aPageOfChromeGivesNothing() {
    let page = extract(
      "<nav><a href=1>Home</a><a href=2>News</a></nav><form><button>Log in</button></form>"
        + "<footer><a href=3>Privacy policy</a></footer>")
    #expect(text(page) == "")
  }

  @Test(arguments: ["", " ", "<html></html>", "\0\0\0", "<!--", "<script>x"])
  func aPageWithoutTextGivesNoKeptBlock(html: String) {
    #expect(extract(html).blocks.filter(\.isKept) == [])
  }

  @Test func theArticleBodyInLinkedDataStandsInForAnEmptyPage() {
    let page = extract(
      """
      <html><head><script type="application/ld+json">{"@context":"https://schema.org",
      "@type":"NewsArticle","headline":"Bees return","articleBody":"The bees came back to the meadow in May,
      after two cold springs in which none had been seen there.\\n\\nKeepers say that the hives on the
      south slope did best, and that honey will be plentiful this year."}</script></head>
      <body><div id="app"></div><noscript>Turn on JavaScript</noscript></body></html>
      """)
    #expect(page.notes.contains("fallback:jsonld"))
    #expect(text(page).contains("hives on the south slope"))
    #expect(!text(page).contains("JavaScript"))
  }

  @Test func commentsComeOnDemandAndGoOnDemand() {
    let html = MarkedPage(MarkedPages.news).html
    let comment = "Finally, I thought they would never"
    #expect(text(extract(html) { $0.comments = .on }).contains(comment))
    #expect(!text(extract(html) { $0.comments = .off }).contains(comment))
  }

  @Test func tablesCanBeLeftOut() {
    let html = MarkedPage(MarkedPages.documentation).html
    #expect(text(extract(html)).contains("--days | how many"))
    #expect(!text(extract(html) { $0.tables = false }).contains("--days"))
  }

  @Test func modesOrderByHowMuchTheyKeep() {
    for page in MarkedPages.all {
      let html = MarkedPage(page.html).html
      let kept = [ExtractionConfig.Mode.precision, .balanced, .recall].map { mode in
        extract(html, url: page.url) { $0.mode = mode }.blocks.filter(\.isKept).count
      }
      #expect(kept == kept.sorted(), "\(page.name)")
    }
  }

  @Test func aParagraphPrintedTwiceIsKeptOnce() {
    let line =
      "The council will meet again on the fourth of May to settle the matter of the bridge."
    let page = extract(
      "<article><p>\(line)</p><p>It met for six hours on Monday, and nothing was agreed.</p><p>\(line)</p></article>"
    )
    #expect(page.blocks.filter { $0.isKept && $0.text == Array(line.utf8) }.count == 1)
    #expect(page.blocks.contains { $0.reason == "repeated" })
  }

  @Test func hiddenTabsOfAProductAreKnownButNotLost() {
    let page = extract(
      """
      <main><div class=tabs><div class=tab-panel><p>The lamp stands on three legs of ash, and its shade is linen,
      sewn by hand.</p></div><div class=tab-panel style="display:none"><p>Wipe the legs with a dry cloth, never with
      water, and brush the shade once a year.</p></div></div></main>
      """)
    #expect(text(page).contains("Wipe the legs"))
  }

  @Test func blocksOverTheLimitAreLeftOutAndNoted() {
    var limits = Limits()
    limits.htmlBlocks = 1_000
    var extractor = Extractor(ExtractionConfig(), limits: limits)
    let html = "<ul>" + String(repeating: "<li>a", count: 1_001)
    let page = extractor.extract(Array(html.utf8), url: nil)
    #expect(page.blocks.count == 1_000)
    #expect(page.notes.contains("truncatedTree"))
  }

  @Test func aPageOfAsManyBlocksAsTheLimitIsWhole() {
    var limits = Limits()
    limits.htmlBlocks = 1_000
    var extractor = Extractor(ExtractionConfig(), limits: limits)
    let html = "<ul>" + String(repeating: "<li>a", count: 1_000)
    let page = extractor.extract(Array(html.utf8), url: nil)
    #expect(page.blocks.count == 1_000)
    #expect(!page.notes.contains("truncatedTree"))
  }

  @Test func aMillionNestedElementsAreNoted() {
    let html = String(repeating: "<div>", count: 1_000_000) + "x"
    #expect(extract(html).notes == ["truncatedTree"])
  }

  @Test func theSamePageGivesTheSameAnswer() {
    for page in MarkedPages.all {
      let html = MarkedPage(page.html).html
      #expect(extract(html, url: page.url) == extract(html, url: page.url))
    }
  }
}
