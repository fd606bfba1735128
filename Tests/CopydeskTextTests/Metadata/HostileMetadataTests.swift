import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct HostileMetadataTests {
  private func read(_ html: String) -> Metadata {
    var extractor = Extractor()
    return extractor.extract(Array(html.utf8), url: "https://a.example/x").metadata
  }

  @Test(arguments: [
    "<h1><span></span>", "<b rel=author class=byline itemprop=author>", "<time>", "<a rel=tag>",
  ])
  func nestedMarkupEnds(unit: String) {
    #expect(read(String(repeating: unit, count: 20_000)).author == nil)
  }

  @Test func aTitleWithoutEndIsNone() {
    #expect(read("<title>" + String(repeating: "Länge ", count: 200_000)).title == nil)
  }

  @Test func manyNamesOfOneMetaAreNotKept() {
    let names = (0..<50_000).map { "n\($0)" }.joined(separator: " ")
    #expect(read("<meta name='\(names) author' content='Ida Bloom'>").author == nil)
  }
}
