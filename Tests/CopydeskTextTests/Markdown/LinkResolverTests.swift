import Testing

@testable import CopydeskText

@Suite struct LinkResolverTests {
  private func target(_ reference: String, page: String?, base: String? = nil) -> String? {
    LinkResolver(page: page, base: base.map { Array($0.utf8) })
      .target(Array(reference.utf8)[...])
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The examples of RFC 3986, section 5.4, that a web page can hold.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
  ])
  func referencesResolveAsInRFC3986(reference: String, expected: String) {
    #expect(target(reference, page: "http://a/b/c/d;p?q") == expected)
  }

  @Test func theBaseElementGoesBeforeThePage() {
    #expect(target("x", page: "https://a.example/p", base: "/docs/") == "https://a.example/docs/x")
    #expect(target("x", page: nil, base: "https://b.example/d/") == "https://b.example/d/x")
  }

  @Test func withoutABaseReferencesStayAsTheyAre() {
    #expect(target("../x", page: nil) == "../x")
    #expect(target("../x", page: "page.html") == "../x")
  }

  @Test(arguments: [
    "javascript:x", " \u{1}javascript:x", "java\tscript:x", "vbscript:x", "data:text/html,x",
    "blob:https://a/x", "", " ",
  ])
  func schemesThatLeadNowhereAreDropped(reference: String) {
    #expect(target(reference, page: "https://a.example/") == nil)
  }
}
