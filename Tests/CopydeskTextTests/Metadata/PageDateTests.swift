import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct PageDateTests {
  private func read(_ html: String, url: String = "https://www.daily.example/a") -> Metadata {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: url).metadata
  }

  @Test(arguments: [
    ("May 1, 2024", "2024-05-01"), ("Published on 1 May 2024", "2024-05-01"),
    ("By Ida Bloom | 1 May 2024 | 5 min read", "2024-05-01"), ("1. Mai 2024", "2024-05-01"),
    ("Publié le 1er mai 2024", "2024-05-01"), ("1 de mayo de 2024", "2024-05-01"),
    ("1 мая 2024 г.", "2024-05-01"), ("2024年5月1日", "2024-05-01"), ("2024년 5월 1일", "2024-05-01"),
    ("1 maja 2024", "2024-05-01"), ("1 Mayıs 2024", "2024-05-01"), ("١ مايو ٢٠٢٤", "2024-05-01"),
    ("Joined: 1 May 2024", nil), ("© 1 May 2024", nil), ("The 5th of May", nil),
  ])
  func theDateByTheHeadlineCounts(line: String, expected: String?) {
    #expect(read("<h1>Dam bursts</h1><div>\(line)</div><p>Text.</p>").date == expected)
    #expect(read("<div>\(line)</div><h1>Dam bursts</h1><p>Text.</p>").date == expected)
  }

  @Test(arguments: [
    "Updated May 2, 2024", "Zuletzt aktualisiert am 2. Mai 2024", "Mis à jour le 2 mai 2024",
    "Actualizado el 2 de mayo de 2024", "Обновлено 2 мая 2024", "更新：2024年5月2日",
  ])
  func aDateOfChangeIsNoneOfPublication(line: String) {
    let found = read("<h1>Dam</h1><div>May 1, 2024</div><div>\(line)</div><p>Text.</p>")
    #expect(found.date == "2024-05-01")
    #expect(found.modified == "2024-05-02")
  }

  @Test func aDateOfChangeAloneStandsForBoth() {
    let found = read("<h1>Dam</h1><div><b>Last updated:</b></div><div>May 2, 2024</div>")
    #expect(found.date == "2024-05-02")
    #expect(found.modified == "2024-05-02")
  }

  @Test func navigationAndCopyAreNoPlaceForDates() {
    let copy = String(repeating: "The water came over the wall in the night. ", count: 6)
    let html = """
      <h1>Dam</h1><nav>May 1, 2024</nav><aside>May 2, 2024</aside><p>\(copy)</p><p>\(copy)</p>
      <p>May 3, 2024</p>
      """
    #expect(read(html).date == nil)
  }

  @Test func theLocalDayStandsForTheUniversalOne() {
    let meta = "<meta property=article:published_time content='2024-05-02T03:05:00Z'>"
    #expect(read(meta + "<h1>Dam</h1><p>May 1, 2024</p>").date == "2024-05-01")
    #expect(read(meta + "<h1>Dam</h1><p>April 1, 2024</p>").date == "2024-05-02T03:05:00Z")
  }

  @Test(arguments: [
    ("<meta name=citation_publication_date content='2024/05/01'>", "2024-05-01"),
    ("<meta name=parsely-pub-date content='2024-05-01'>", "2024-05-01"),
    (
      "<meta property=og:published_time content='Wed, 01 May 2024 10:00:00 GMT'>",
      "2024-05-01T10:00:00Z"
    ),
    ("<meta name=date content='1970-01-01T00:00:00Z'>", nil),
    ("<span itemprop=datePublished>May 1, 2024</span>", "2024-05-01"),
    ("<span class=post-date>May 1, 2024</span>", "2024-05-01"),
    ("<span class=candidate>May 1, 2024</span>", nil),
    ("<span class=date>Updated May 1, 2024</span>", nil),
  ])
  func everyFamilyIsRead(html: String, expected: String?) {
    #expect(read(html).date == expected)
  }

  @Test(arguments: [
    ("2024-03-01", "2024-02-29", 1), ("2024-01-01", "2023-12-31", 1),
    ("2024-05-01", "2024-05-01", 0),
  ])
  func daysAreCounted(later: String, earlier: String, difference: Int) throws {
    let first = try #require(ISODate.dayNumber(later))
    let second = try #require(ISODate.dayNumber(earlier))
    #expect(first - second == difference)
  }
}
