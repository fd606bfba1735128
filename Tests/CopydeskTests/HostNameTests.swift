import Testing

@testable import Copydesk

@Suite struct HostNameTests {
  @Test(arguments: [
    ("https://www.Example.org/a/b?c#d", "example.org"),
    ("http://user:pass@news.example.org:8080/x", "news.example.org"),
    ("https://example.org", "example.org"),
    ("//cdn.example.org/x.js", "cdn.example.org"),
    ("https://example.org?q=a@b:9/c", "example.org"),
  ]) func theHostIsLowerCasedWithoutUserPortAndWww(url: String, host: String) {
    #expect(HostName.of(url) == host)
  }

  @Test(arguments: [
    "", "pages/one.html", "/a/b/c", "mailto:a@example.org", "https://", "http:///x",
  ])
  func whatHasNoHostHasNone(url: String) {
    #expect(HostName.of(url) == nil)
    #expect(HostName.hash(of: url) == 0)
  }
}
