import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TopicTests {
  private func read(_ html: String, url: String = "https://www.daily.example/water/dam") -> Metadata
  {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: url).metadata
  }

  private static let trail = """
    <script type=application/ld+json>{"@type":"BreadcrumbList","itemListElement":[
    {"position":3,"name":"Dam bursts"},{"position":1,"item":{"@id":"https://www.daily.example/","name":"Daily"}},
    {"position":2,"item":"https://www.daily.example/water","name":"Water"}]}</script>
    """

  @Test(arguments: [
    ("<meta property=article:section content='Water, Walls'>", ["Water", "Walls"]),
    (
      "<script type=application/ld+json>{\"@type\":\"Article\",\"articleSection\":[\"Water\",\"Walls\"]}</script>",
      ["Water", "Walls"]
    ),
    ("<a rel='category tag' href=/w>Water</a><a rel=tag href=/d>dam</a>", ["Water"]),
    (Self.trail, ["Water"]),
    (
      "<ol class=breadcrumbs><li><a href=/>Startseite</a><li><a href=/w>Wasser</a><li>Damm</ol>",
      ["Wasser"]
    ),
    ("<p>x</p>", []),
  ])
  func categoriesComeFromEverySource(html: String, expected: [String]) {
    #expect(read(html + "<h1>Dam bursts</h1>").categories == expected)
  }

  @Test(arguments: [
    ("<meta name=keywords content='dam, dyke; wall,dam'>", ["dam", "dyke", "wall"]),
    ("<meta name=news_keywords content='堤防、決壊'>", ["堤防", "決壊"]),
    ("<meta name=keywords content='سد، جدار'>", ["سد", "جدار"]),
    ("<a rel='category tag' href=/w>Water</a><a rel=tag href=/d>dam, old</a>", ["dam, old"]),
    ("<meta property=article:tag content=dam><meta name=keywords content=dyke>", ["dam"]),
  ])
  func tagsAreKeptApart(html: String, expected: [String]) {
    #expect(read(html).tags == expected)
  }

  @Test func addressesAreMadeWhole() {
    let found = read(
      "<link rel=amphtml href='/amp/dam'><link rel=canonical href='//daily.example/dam'><link rel=image_src href=dam.jpg>"
    )
    #expect(found.amp == "https://www.daily.example/amp/dam")
    #expect(found.canonical == "https://daily.example/dam")
    #expect(found.image == "https://www.daily.example/water/dam.jpg")
  }

  @Test func theFrontPageIsNoCanonicalOfAnotherPage() {
    #expect(
      read("<link rel=canonical href='https://www.daily.example/'>").canonical
        == "https://www.daily.example/water/dam")
  }

  @Test(arguments: [
    ("<a rel=license href=https://daily.example/terms>terms</a>", "https://daily.example/terms"),
    (
      "<a href=https://creativecommons.org/licenses/by/4.0/>CC BY</a>",
      "https://creativecommons.org/licenses/by/4.0/"
    ),
    ("<a href=https://notcreativecommons.org/licenses/by/4.0/>CC BY</a>", nil),
    ("<meta name=dcterms.license content='CC BY 4.0'>", "CC BY 4.0"),
  ])
  func licencesAreFound(html: String, expected: String?) {
    #expect(read(html).licence == expected)
  }

  @Test func severalArticlesAreAFrontPage() {
    let html = """
      <script type=application/ld+json>[{"@type":"Article","headline":"One dam"},
      {"@type":"Article","headline":"Two dams","author":"Karl Frey"}]</script><title>Two dams</title>
      """
    #expect(read(html).author == "Karl Frey")
  }
}
