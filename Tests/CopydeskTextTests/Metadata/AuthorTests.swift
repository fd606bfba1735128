import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct AuthorTests {
  private func author(_ html: String) -> String? {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: "https://www.daily.example/a").metadata.author
  }

  private static func linked(_ json: String) -> String {
    "<script type=application/ld+json>{\"@context\":\"https://schema.org\",\"@graph\":[\(json)]}</script>"
  }

  @Test func referencesToPersonsAreFollowed() {
    let html = Self.linked(
      """
      {"@type":"Article","author":{"@id":"#ida"}},{"@type":"Person","@id":"#ida","name":"Ida Bloom"}
      """)
    #expect(author(html) == "Ida Bloom")
  }

  @Test func aPersonStandsBeforeAnOrganisation() {
    let html = Self.linked(
      """
      {"@type":"Article","author":[{"@type":"Organization","name":"The Daily"},
      {"@type":"Person","name":"Ida Bloom"}]}
      """)
    #expect(author(html) == "Ida Bloom")
  }

  @Test func anOrganisationIsBetterThanNothing() {
    let json = #"{"@type":"Article","author":{"@type":"NewsMediaOrganization","name":"The Daily"}}"#
    #expect(author(Self.linked(json)) == "The Daily")
    #expect(author(Self.linked(json) + "<h1>Dam</h1><p>By Ida Bloom</p>") == "Ida Bloom")
  }

  @Test(arguments: [
    (
      "<meta name=citation_author content='Bloom, Ida'><meta name=citation_author content='Frey, Karl'>",
      "Ida Bloom, Karl Frey"
    ),
    (
      "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ida Bloom'>",
      "Ida Bloom"
    ),
    (
      "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='3 min'>",
      nil
    ),
    ("<meta name=author content=idabloom7><h1>Dam</h1><p>By Ida Bloom</p>", "Ida Bloom"),
    ("<meta name=author content=idabloom7><h1>Dam</h1>", "idabloom7"),
    ("<meta name=author content='desk@daily.example'>", nil),
    ("<meta name=author content=admin>", nil),
    (
      "<meta property=article:author content='https://daily.example/author/ida-bloom'>", "Ida Bloom"
    ),
    ("<meta property=article:author content='https://daily.example/x?author=ida-bloom'>", nil),
  ])
  func declaredNamesAreMended(html: String, expected: String?) {
    #expect(author(html) == expected)
  }

  @Test(arguments: [
    ("By Ida Bloom", "Ida Bloom"), ("Written by Ida Bloom and Karl Frey", "Ida Bloom, Karl Frey"),
    ("By Ida Bloom | 3 May 2024", "Ida Bloom"), ("By Ida Bloom, Senior Reporter", "Ida Bloom"),
    ("Von Ida Blüte", "Ida Blüte"), ("Par Ida Fleur", "Ida Fleur"), ("Por Ida Flor", "Ida Flor"),
    ("di Ida Fiore", "Ida Fiore"), ("Автор: Ида Цвет", "Ида Цвет"), ("文/李四", "李四"),
    ("作者：王小明", "王小明"), ("記者 王小明", "王小明"), ("Recipe by Ida Bloom", "Ida Bloom"),
    ("by ibby", "ibby"), ("Ida Bloom", nil), ("By the time the dam burst, it was dark.", nil),
  ])
  func bylinesUnderTheHeadlineAreRead(line: String, expected: String?) {
    #expect(author("<h1>Dam bursts</h1><div>\(line)</div><p>Text.</p>") == expected)
  }

  @Test(arguments: [
    ("Written by", "Ida Bloom", "Ida Bloom"), ("Autor:", "Ida Blüte", "Ida Blüte"),
    ("Автор", "Ида Цвет", "Ида Цвет"), ("作者", "王小明", "王小明"),
    ("Share", "Ida Bloom", nil), ("Written by", "Share this story", nil),
  ])
  func aLabelAnnouncesTheNameBelowIt(label: String, value: String, expected: String?) {
    #expect(author("<h1>Dam</h1><div>\(label)</div><div>\(value)</div>") == expected)
  }

  @Test(arguments: [
    ("post-author", "Ida Bloom", "Ida Bloom"), ("articleAuthor", "Ida Bloom", "Ida Bloom"),
    ("author__name", "Ida Bloom Follow", "Ida Bloom"),
    ("byline", "Posted by Ida Bloom", "Ida Bloom"),
    ("author-bio", "Ida Bloom", nil), ("coauthored", "Ida Bloom", nil),
    ("author", "Read more", nil),
    ("author", "has been with the paper since it was founded", nil),
  ])
  func classesNameBylines(words: String, text: String, expected: String?) {
    #expect(author("<p>x</p><section><div class='\(words)'>\(text)</div></section>") == expected)
  }

  @Test func aThreadHasTheAuthorOfItsFirstPost() {
    let html = """
      <meta name=generator content=phpBB><h1>Which dam?</h1><div itemprop=author>muddy_keel</div>
      <div><div><div itemprop=author>karl77</div></div></div>
      """
    #expect(author(html) == "muddy_keel")
  }
}
