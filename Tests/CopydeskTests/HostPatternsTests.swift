import Testing

@testable import Copydesk

@Suite struct HostPatternsTests {
  private let patterns = HostPatterns(["*.reuters.com", "www.apnews.com", "Harbour.example"])

  @Test(arguments: [
    ("https://reuters.com/a", 0), ("https://uk.reuters.com:8080/a", 0),
    ("http://www.apnews.com/x", 1), ("http://apnews.com", 1), ("https://HARBOUR.example/", 2),
  ])
  func aHostHasThePlaceOfItsFirstPattern(url: String, place: Int) {
    #expect(patterns.rank(of: url) == place)
  }

  @Test(arguments: ["https://notreuters.com/a", "https://x.apnews.com/", "reuters.com", ""])
  func otherHostsHaveNone(url: String) { #expect(patterns.rank(of: url) == nil) }
}
