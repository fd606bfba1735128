import Testing

@testable import CopydeskText

@Suite struct URLListTests {
  private func list(_ text: String) -> URLList {
    var list = URLList()
    list.read(Array(text.utf8))
    return list
  }

  @Test(arguments: [
    "https://example.com", "http://example.com/", "example.com", "//example.com/a",
    "https://EXAMPLE.com/A?b#c",
    "https://www.example.com/x", "https://shop.example.com:8080/a", "https://user:pw@example.com/a",
    "https://a.b.c.example.com./",
  ])
  func aHostHoldsAllBelowIt(url: String) { #expect(list("example.com").contains(url)) }

  @Test(arguments: [
    "https://example.org", "https://notexample.com/", "https://com/",
    "https://example.com.evil.org/",
    "https://x.org/?u=example.com", "https://x.org/example.com", "", "https://",
    "https:///example.com",
  ])
  func otherHostsAreNotInIt(url: String) { #expect(!list("example.com").contains(url)) }

  @Test(arguments: [
    ("https://news.example/sport", true), ("https://news.example/sport/ski?x=1", true),
    ("https://a.news.example/sport/", true), ("https://news.example/sports", false),
    ("https://news.example/", false), ("https://news.example/Sport", false),
  ])
  func aPathHoldsAllBelowIt(url: String, isIn: Bool) {
    #expect(list("news.example/sport/").contains(url) == isIn)
  }

  @Test func filesAreForgiving() {
    let list = list(
      "# a list\r\n\r\n  Example.com  # comment\r\n*.wild.example\nhttps://www.full.example/\nlast.example/a"
    )
    #expect(list.contains("http://example.com/"))
    #expect(list.contains("http://a.wild.example/"))
    #expect(list.contains("http://full.example/x"))
    #expect(list.contains("http://last.example/a/b"))
    #expect(!list.contains("http://last.example/b"))
  }

  @Test func anEmptyListHoldsNothing() {
    #expect(list("").isEmpty)
    #expect(list("# nothing\n\n").isEmpty)
    #expect(!URLList().contains("https://example.com"))
  }

  @Test func manyHostsAreFound() {
    let list = list((0..<20_000).map { "host\($0).example" }.joined(separator: "\n"))
    #expect((0..<20_000).allSatisfy { list.contains("https://a.host\($0).example/x") })
    #expect(!(20_000..<30_000).contains { list.contains("https://host\($0).example/") })
  }
}
