import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct PageMetadataTests {
  private func read(_ html: String, url: String? = nil) -> Metadata {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: url).metadata
  }

  private static let full = """
    <html lang="en-us"><head><title>Frost kills early blossom | The Orchardist</title>
    <link rel="canonical" href="/2024/04/frost">
    <link rel="amphtml" href="/2024/04/frost/amp"><meta property="article:section" content="Weather">
    <meta property="og:title" content="You will not believe this frost">
    <meta property="og:site_name" content="The Orchardist"><meta property="og:image" content="https://o.example/f.jpg">
    <meta property="og:description" content="A cold night &amp; its cost"><meta property="article:tag" content="frost">
    <meta property="article:tag" content="apples"><meta name="author" content="Desk">
    <meta property="article:published_time" content="2024-04-20T05:00:00Z">
    <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"O"},
    {"@type":["NewsArticle"],"headline":"Frost kills early blossom","author":[{"@type":"Person","name":"Ida Bloom"},
    {"@type":"Person","name":"Karl Frey"}],"datePublished":"2024-04-20 07:30:00+0200","dateModified":"2024-04-21"}]}
    </script></head><body><h1>Frost kills early blossom</h1><p>Text.</p></body></html>
    """

  @Test func everyFieldIsReadAndLinkedDataStandsFirst() {
    let found = read(Self.full, url: "https://www.orchardist.example/x")
    var expected = Metadata()
    expected.title = "Frost kills early blossom"
    expected.author = "Ida Bloom, Karl Frey"
    expected.date = "2024-04-20T07:30:00+02:00"
    expected.modified = "2024-04-21"
    expected.site = "The Orchardist"
    expected.canonical = "https://www.orchardist.example/2024/04/frost"
    expected.amp = "https://www.orchardist.example/2024/04/frost/amp"
    expected.categories = ["Weather"]
    expected.language = "en-US"
    expected.pageType = "article"
    expected.description = "A cold night & its cost"
    expected.tags = ["frost", "apples"]
    expected.image = "https://o.example/f.jpg"
    expected.licence = "https://creativecommons.org/licenses/by/4.0/"
    #expect((0...1).contains(found.pageTypeConfidence ?? -1))
    expected.pageTypeConfidence = found.pageTypeConfidence
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "<title>Dam bursts | The Daily</title><meta property=og:site_name content='The Daily'>",
      "Dam bursts"
    ),
    ("<title>The Daily: news</title>", "The Daily: news"),
    ("<title>A dam - and a dyke</title>", "A dam - and a dyke"),
    ("<title>Dam bursts - daily</title><h1>Dam bursts</h1>", "Dam bursts"),
    ("<meta property=og:title content='Dam &amp;amp; dyke'>", "Dam & dyke"),
    ("<svg><title>icon</title></svg><h1>Dam</h1>", "Dam"),
    ("<h1>One</h1><h1>Two</h1><title>Both of them</title>", "Both of them"),
  ])
  func titlesLoseTheSiteName(html: String, expected: String) {
    #expect(read(html, url: "https://www.daily.example/a").title == expected)
  }

  @Test(arguments: [
    ("<meta name=author content='Jane Doe'>", "Jane Doe"),
    (
      "<meta property=article:author content='https://facebook.example/jane'><a rel=author>Jane Doe</a>",
      "Jane Doe"
    ),
    ("<span itemprop=author><span itemprop=name>Jane Doe</span></span>", "Jane Doe"),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"Jane Doe\"}</script>",
      "Jane Doe"
    ),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":[\"A B\",\"C D\"]}}</script>",
      "A B, C D"
    ),
    ("<p class=author-name>Jane Doe</p>", "Jane Doe"),
  ])
  func authorsComeFromEverySource(html: String, expected: String) {
    #expect(read(html).author == expected)
  }

  @Test(arguments: [
    "{\"@type\":\"Article\",\"headline\":\"Dam\",}",
    "<!-- {\"@type\":\"Article\",\"headline\":\"Dam\"} -->",
    "{\"@type\":\"Article\",\"headline\":\"Dam\",\"x\":\"raw\nbreak\"}",
    "[[{\"@type\":\"Article\",\"headline\":\"Dam\"}]];",
    "{\"@type\":\"Article\",\"headline\":\"&lt;b&gt;Dam&lt;/b&gt;\"}",
  ])
  func brokenLinkedDataIsReadWhereItCanBe(json: String) {
    #expect(read("<script type='application/ld+json'>\(json)</script>").title == "Dam")
  }

  @Test func unreadableLinkedDataIsSkipped() {
    let found = read(
      "<script type='application/ld+json'>{\"@type\": Article</script><meta property=og:title content=Dam>"
    )
    #expect(found.title == "Dam")
  }

  @Test(arguments: [
    (
      "<meta property=article:published_time content='2024-05-01T07:30:00.000Z'>",
      "2024-05-01T07:30:00Z"
    ),
    ("<meta name=dc.date content='2024-05-01'>", "2024-05-01"),
    ("<time datetime='2024-05-01T07:30'>yesterday</time>", "2024-05-01T07:30"),
    (
      "<time class=updated datetime='2024-06-01'></time><time datetime='2024-05-01'></time>",
      "2024-05-01"
    ),
    ("<meta itemprop=datePublished content='2024-05-01'>", "2024-05-01"),
  ])
  func datesAreISO(html: String, expected: String) {
    #expect(read(html).date == expected)
  }

  @Test func theURLGivesADateWhenNothingElseDoes() {
    #expect(read("<p>x</p>", url: "https://a.example/2022/02/26/talks").date == "2022-02-26")
  }

  @Test(arguments: [
    ("en_US", "en-US"), ("PT-br", "pt-BR"), ("zh-hant-TW", "zh-Hant-TW"), ("de", "de"),
  ])
  func languagesAreTags(written: String, expected: String) {
    #expect(read("<html lang='\(written)'><p>x</p>").language == expected)
  }

  @Test(arguments: [
    ("<meta name=generator content='phpBB'>", "https://a.example/x", "forum"),
    ("<p>x</p>", "https://a.example/forum/viewtopic.php?t=3", "forum"),
    ("<meta property=og:type content=article>", "https://a.example/x", "article"),
    ("<meta property=og:type content=product>", "https://a.example/x", "product"),
    ("<p>x</p>", "https://docs.a.example/x", "documentation"),
    ("<p>x</p>", "https://a.example/x", "unknown"),
  ])
  func pageTypesComeFromDeclarationsEnginesAndURLs(html: String, url: String, expected: String) {
    #expect(read(html, url: url).pageType == expected)
  }
}
