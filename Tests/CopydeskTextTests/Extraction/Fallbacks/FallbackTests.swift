import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskText

@Suite struct FallbackTests {
  private func extract(_ html: String) -> Extraction {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: nil)
  }

  private func text(_ extraction: Extraction) -> String {
    extraction.blocks.filter(\.isKept).map { String(decoding: $0.text, as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test(arguments: FallbackPages.all)
  func theTextComesFromItsSourceAndFromNoOther(page: FallbackPages.Page) {
    let marked = MarkedPage(page.html)
    let extraction = extract(marked.html)
    #expect(marked.faults(in: text(extraction)) == [])
    #expect(extraction.notes.filter { $0.hasPrefix("fallback:") } == [page.note].compactMap { $0 })
  }

  @Test(arguments: FallbackPages.all.filter { $0.note == nil })
  func aPageWithoutTextGivesNothing(page: FallbackPages.Page) {
    #expect(text(extract(MarkedPage(page.html).html)) == "")
  }

  @Test(arguments: FallbackPages.all.filter { $0.note != nil })
  func everyBlockTellsItsSource(page: FallbackPages.Page) {
    let kept = extract(MarkedPage(page.html).html).blocks.filter(\.isKept)
    #expect(!kept.isEmpty)
    #expect(kept.allSatisfy { $0.reason == page.note })
  }

  @Test func htmlInJSONKeepsItsStructureAndLosesItsScripts() throws {
    let page = try #require(FallbackPages.all.first { $0.name == "Next.js article as HTML" })
    let kept = extract(MarkedPage(page.html).html).blocks.filter(\.isKept)
    #expect(kept.map(\.kind) == [.paragraph, .heading, .paragraph, .listItem])
    #expect(kept.dropFirst().first?.level == 2)
  }

  @Test func tablesCanBeLeftOutOfAFallback() {
    let prose = String(repeating: "The ferry sails in all weathers but fog. ", count: 10)
    let html = FallbackPages.shell(
      "Winter timetable",
      "<script type='application/json'>{\"title\":\"Winter timetable\",\"body\":\"<p>\(prose)</p><table><tr><td>Quay"
        + "<td>8.00</tr><tr><td>Mill<td>8.20</tr></table>\"}</script>")
    #expect(text(extract(html)).contains("Quay | 8.00"))
    var config = ExtractionConfig()
    config.tables = false
    var extractor = Extractor(config)
    let without = text(extractor.extract(Array(html.utf8), url: nil))
    #expect(without.contains("sails in all weathers"))
    #expect(!without.contains("8.00"))
  }

  @Test func nodesOfAnEditorAreOneParagraph() throws {
    let page = try #require(FallbackPages.all.first { $0.name == "paragraphs stored as nodes" })
    let text = text(extract(MarkedPage(page.html).html))
    #expect(text.contains("Forty kinds of grass were counted behind the mill."))
  }

  @Test func articlesOfOtherPagesInTheSameListAreNotTaken() {
    func post(_ title: String, _ body: String) -> String {
      "{\"title\":\"\(title)\",\"slug\":\"x\",\"text\":\"\(body)\"}"
    }
    let own = (1...9).map { "Ferry number \($0) sails at eight and at noon." }.joined(
      separator: " ")
    let other = (1...40).map { "Bun number \($0) is sold on Mondays." }.joined(separator: " ")
    let page = extract(
      FallbackPages.shell(
        "Winter timetable of the ferry",
        "<script type='application/json'>{\"props\":{\"posts\":["
          + post("Bakery shut on Mondays", other) + ","
          + post("Winter timetable of the ferry", own) + "]}}</script>"))
    #expect(text(page).contains("Ferry number 9"))
    #expect(!text(page).contains("Bun number"))
  }

  @Test func aListOfTheSameWordsElsewhereOnAFullPageIsNotTaken() {
    // The page shows plenty; what the state tells of the same matter is not what it shows.
    let menu = (1...60).map { "<li><a href=/\($0)>Harbour ferry quay winter number \($0)</a></li>" }
    let state = (1...30).map { "Harbour folk gossip \($0) fills every quay." }.joined(
      separator: " ")
    let page = extract(
      FallbackPages.shell(
        "Harbour ferry quay",
        "<script type='application/json'>{\"items\":[{\"text\":\"\(state)\"}]}</script>",
        body: "<nav><ul>\(menu.joined())</ul></nav>"))
    #expect(!text(page).contains("gossip"))
  }

  @Test func aPageWithATextOfItsOwnKeepsIt() {
    let own = (1...12).map {
      "<p>Furrow \($0) was ploughed at dawn, and the gulls came down behind the horses.</p>"
    }
    let state = """
      <script type="application/json">{"title":"Ploughing","body":"\(String(repeating:
        "Ploughing is told here at far greater length than on the page itself. ", count: 90))"}</script>
      """
    let page = extract(
      FallbackPages.shell("Ploughing", state, body: "<article>\(own.joined())</article>"))
    #expect(page.notes == [])
    #expect(text(page).contains("Furrow 7 was ploughed"))
  }

  @Test func aPageOnCookiesIsNoConsentText() {
    let line =
      "Cookies were first sold on the pier in 1931, and cookies are what the pier is known for. "
    let page = extract(
      "<title>Cookies of the pier</title><article><h1>Cookies of the pier</h1><p>\(line)The bakers kept the recipe "
        + "from one another.</p><p>A tin of cookies cost a penny then, and the tin came back.</p></article>"
    )
    #expect(text(page).contains("sold on the pier in 1931"))
  }

  @Test func ofSeveralArticlesInLinkedDataOnlyTheTitledOneIsTaken() {
    func article(_ title: String, _ body: String) -> String {
      "{\"@type\":\"Article\",\"headline\":\"\(title)\",\"articleBody\":\"\(body)\"}"
    }
    let long = String(repeating: "The bakery will keep its door shut on Mondays. ", count: 20)
    let short = "The ferry sails at eight and at noon, and in storms it does not sail at all. "
    func page(_ title: String) -> Extraction {
      extract(
        "<title>\(title)</title><h1>\(title)</h1><script type='application/ld+json'>{\"@graph\":["
          + article("Bakery shut on Mondays", long) + ","
          + article("Ferry sails twice", short + short)
          + "]}</script>")
    }
    #expect(text(page("Ferry sails twice")).contains("ferry sails at eight"))
    #expect(!text(page("Ferry sails twice")).contains("bakery"))
  }

  @Test(arguments: HostileJSON.all)
  func brokenDeepAndHugeJSONIsPassedOver(hostile: HostileJSON) {
    for open in [
      "<script id=__NEXT_DATA__ type=application/json>",
      "<script id=__NUXT_DATA__ type=application/json>",
      "<script>window.__INITIAL_STATE__=",
      "<script>self.__next_f.push([1,\"1:", "<script id=data-preloaded type=application/json>",
      "<script>window.__INITIAL_STATE__=JSON.parse(\"", "<script type=application/ld+json>",
    ] {
      let page = extract(FallbackPages.shell("Ploughing", open + hostile.json + "</script>"))
      #expect(text(page) == "")
    }
  }

  @Test func aPayloadThatRefersToItselfEnds() {
    let page = extract(
      FallbackPages.shell(
        "Ploughing",
        "<script id=__NUXT_DATA__ type=application/json>[[\"Reactive\",1],{\"a\":1,\"b\":0,\"c\":[0,1,1,1,0,2]},[2,2,2]]</script>"
      ))
    #expect(text(page) == "")
  }

  @Test(arguments: [
    "<script", "<script type=\"application/json", "<div data-preloaded=\"", "<script id==>{}",
    "<!-- <script>",
    "<script>window.__STATE__", "<script>window.__STATE__=", "<script>JSON.parse(",
    "<div data-preloaded='{\"a\"",
  ])
  func tagsCutShortAreReadToTheEnd(html: String) {
    #expect(
      PageScripts(Array(html.utf8)).scripts.allSatisfy { $0.text.upperBound <= html.utf8.count })
    #expect(text(extract(html)) == "")
  }
}
