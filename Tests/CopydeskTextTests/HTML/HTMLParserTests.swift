import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct HTMLParserTests {
  private func parse(_ html: String, limits: Limits = Limits()) -> HTMLTree {
    var parser = HTMLParser(limits: limits)
    return parser.parse(Array(html.utf8).span)
  }

  /// All text of a tree, nodes parted by "|".
  private func text(_ tree: HTMLTree) -> String {
    (0..<tree.count).filter { tree.tags[$0] == .text }
      .map { String(decoding: tree.bytes[tree.text($0)], as: UTF8.self) }.joined(separator: "|")
  }

  private func expectSound(_ tree: HTMLTree) {
    #expect(tree.ends[0] == Int32(tree.count))
    for node in 1..<max(1, tree.count) {
      let parent = Int(tree.parents[node])
      #expect(parent < node && tree.ends[node] <= tree.ends[parent])
    }
  }

  @Test func aPageBecomesNodesInDocumentOrder() {
    let tree = parse("<p class=x>Hi <b>you</b></p>")
    #expect(tree.tags == [.document, .html, .body, .p, .text, .b, .text])
    #expect(tree.parents == [-1, 0, 1, 2, 3, 3, 5])
    #expect(tree.ends == [7, 7, 7, 7, 5, 7, 7])
    #expect(tree.string(.class, of: 3) == "x")
  }

  @Test(arguments: [
    ("<p>a</p></body></html>after<p>x</p>", "a|after|x"),
    ("</html><p>x</p></body>y", "x|y"),
    ("plain text only", "plain text only"),
    ("<p>one<p>two", "one|two"),
    ("<p>a<!-- c -->b</p>", "ab"),
    ("<p>caf&eacute; &#8217; &hellip; &amp;</p>", "café ’ … &"),
    ("<script>var a = '<p>no</p>'</script><p>yes</p><style>p{}</style>", "yes"),
    ("<noscript><p>plain</p></noscript>", "plain"),
    ("<frameset><frame src=a><noframes><p>there</p></noframes></frameset>", "there"),
    ("<p>unclosed <b>bold <i>both", "unclosed |bold |both"),
    ("<div <p>x</div>", "x"),
    ("", ""),
  ])
  func textSurvivesBrokenMarkup(html: String, expected: String) {
    let tree = parse(html)
    #expect(text(tree) == expected)
    expectSound(tree)
  }

  /// WHATWG HTML, 13.2.6.4.4: the first start tag that is no head content ends the head.
  @Test(arguments: [
    "article", "nav", "main", "section", "header", "figure", "my-page", "button", "p",
  ])
  func theHeadEndsAtTheFirstElementOfTheBody(name: String) {
    for page in [
      "<title>x</title><\(name)>in</\(name)><p>after</p>",
      "<!doctype html><meta charset=utf-8>\n<\(name)>in</\(name)>\n<p>after</p>",
      "<html><head><link rel=a><style>b{}</style><\(name)>in</\(name)></head><body><p>after</p>",
      "<head><title>x</title><\(name)><b>in</b><body><i>after</i></\(name)></html>",
    ] {
      let tree = parse(page)
      #expect(tree.tags.count { $0 == .body } == 1, "\(page)")
      let head = tree.tags.firstIndex(of: .head)
      let body = tree.tags.firstIndex(of: .body)
      let texts = (0..<tree.count).filter {
        ["in", "after"].contains(String(decoding: tree.bytes[tree.text($0)], as: UTF8.self))
      }
      #expect(texts.count == 2, "\(page)")
      for node in texts {
        #expect(head.map { Int32(node) >= tree.ends[$0] } ?? true, "\(page)")
        #expect(body.map { node > $0 && Int32(node) < tree.ends[$0] } ?? false, "\(page)")
      }
      expectSound(tree)
    }
  }

  @Test(arguments: [
    ("<svg><path d='M0 0'/><title>no</title></svg>", "a|b"), ("<svg/>", "a|b"),
    ("<svg><svg x=1 /><svg><g>no</g></svg><g>no</g></svg>", "a|b"),
    ("<SVG class=x><style>p{}</style></SVG >", "a|b"), ("<svg></svg><svgs>c</svgs>", "a|c|b"),
    // Never ended: nothing is left out.
    ("<svg><g>c", "a|cb"), ("<svg><svg></svg><g>c", "a|cb"),
  ])
  func drawingsAreEmpty(html: String, expected: String) {
    let tree = parse("<p>a\(html)b</p>")
    #expect(text(tree) == expected)
    #expect(tree.tags.contains(.svg))
    expectSound(tree)
  }

  /// Values that go past libxml2 and values that it resolves, in one tag.
  @Test func everyAttributeReachesItsOwnElement() {
    let count = 3_000
    let tree = parse(
      (0..<count).map { "<p id=i\($0) title='&lt;\($0)\"' class=\"c\($0)\" _=7 x>" }.joined())
    let nodes = (0..<tree.count).filter { tree.tags[$0] == .p }
    #expect(nodes.count == count)
    for (number, node) in nodes.enumerated() {
      #expect(tree.string(.id, of: node) == "i\(number)")
      #expect(tree.string(.title, of: node) == "<\(number)\"")
      #expect(tree.string(.class, of: node) == "c\(number)")
    }
  }

  @Test(arguments: [
    "<style></style>", "<!-- c -->", "<script></script>", "</html>", "</3>", "<?x>",
  ])
  func nothingIsLostBehindWhatIsLeftOut(piece: String) {
    let tree = parse("<p>a" + String(repeating: piece, count: 5_000) + "<p>b")
    #expect(text(tree) == "a|b")
    #expect(!tree.isTruncated)
  }

  /// Text longer than a batch, in pieces that cut neither characters nor references.
  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func longTextIsOneNode(shift: Int) {
    let word = "é&amp;日&#8217;&nbsp;x"
    let pad = String(repeating: "y", count: shift)
    let tree = parse("<p>" + pad + String(repeating: word, count: 20_000))
    #expect(text(tree) == pad + String(repeating: "é&日’\u{A0}x", count: 20_000))
  }

  /// WHATWG HTML, 13.1.2.
  @Test(arguments: ["br", "embed", "img", "source", "track", "wbr", "keygen", "bgsound", "input"])
  func voidElementsHoldNothing(name: String) {
    let tree = parse("<body><p>a<\(name)>b<\(name)/>c")
    #expect(text(tree) == "a|b|c")
    #expect(tree.parents.filter { $0 == 3 }.count == 5)
    expectSound(tree)
  }

  @Test(arguments: ["base", "basefont", "bgsound", "link", "meta"])
  func headContentStaysInTheHead(name: String) {
    let tree = parse("<title>x</title><\(name)><title>y</title><article>z</article>")
    #expect(tree.tags.count { $0 == .body } == 1)
    let body = tree.tags.firstIndex(of: .body)
    let last = tree.tags.lastIndex(of: .title)
    #expect(body.flatMap { body in last.map { $0 < body } } ?? false)
  }

  @Test func linkedDataScriptsAreKeptAndOthersDropped() {
    let tree = parse(
      "<script type='application/ld+json'>{\"a\":\"</b>\"}</script><script>var b</script>")
    #expect(text(tree) == "{\"a\":\"</b>\"}")
  }

  @Test(arguments: ["application/ld+json", "Application/LD+JSON", "application/ld&#x2B;json"])
  func linkedDataIsKnownByItsType(type: String) {
    #expect(text(parse("<script id=a type='\(type)'>{}</script>")) == "{}")
  }

  /// WHATWG HTML, 13.2.5.4 and 13.2.5.15 to 13.2.5.31.
  @Test(arguments: [
    "<script>for (i = 0; i<t.length; i++) f(\"</p>\", '<!-', '</scripty>')</script >x",
    "<SCRIPT>a</Script\n>x", "<script></script>x", "<script src=a></script/>x",
    "<script><!-- a('<script>b</script>') --></script>x", "<script><!--></script>x",
    "<script><!-- a --><script></script>x", "<script><!-- <script> --></script>x",
    "<style>a{content:'</b>'} b<c</style>x", "<style><!-- </style>x",
    // Never left: the first end tag ends it after all.
    "<script><!--<script></script>x",
  ])
  func scriptsAndStylesEndAtTheirOwnEndTag(html: String) {
    let tree = parse(html)
    #expect(text(tree) == "x")
    #expect(!tree.isTruncated)
  }

  /// A page of two scripts whose comparisons look like tags with many attributes.
  @Test func comparisonsInScriptsAreNoTags() {
    let words = (0..<300).map { "w\($0) = v" }.joined(separator: " ")
    let tree = parse("<script>if (a<t.length) { \(words) }</script><p>one<script>b<c \(words)")
    #expect(text(tree) == "one")
    #expect(!tree.isTruncated)
  }

  @Test(arguments: [
    ("a<!-- > -- > --!>b", "ab"), ("a<!-->b-->", "ab-->"), ("a<!--->b", "ab"),
    ("a<!-- b", "a"), ("a<!doctype html>b", "ab"), ("a<![CDATA[b]]>c", "ac"),
    ("a<!–- b -–>c", "ac"), ("a<?php b ?>c", "ac"), ("a</>b", "ab"), ("a</ p>b", "ab"),
    ("a</3>b", "ab"), ("a < b", "a < b"), ("a <3", "a <3"), ("a<", "a"),
  ])
  func declarationsAreNoText(html: String, expected: String) {
    #expect(text(parse("<p>" + html)) == expected)
  }

  /// Names that begin as no name of HTML 4 does, from pages made with Alpine, Vue and Angular.
  @Test(arguments: [
    "@click=\"a => b\"", "x-on:keydown=\"a > b\"", "(click)='a > b'", "*ngIf=\"a > b\"",
    "[class.x]=\"a > b\"", "#ref=\"a>b\"", "=\"a>", "a\"b=\">\"",
  ])
  func attributesOfAnyNameHoldTheirQuotes(attribute: String) {
    guard attribute != "=\"a>" else {
      return #expect(text(parse("<p \(attribute)x</p>")) == "x")
    }
    let tree = parse("<p \(attribute) class=y>x</p>")
    #expect(text(tree) == "x")
    #expect(tree.string(.class, of: tree.tags.firstIndex(of: .p) ?? 0) == "y")
  }

  @Test(arguments: [
    ("title=a/b", "a/b"), ("title = 'a'", "a"), ("TITLE=\"a'b\"", "a'b"), ("title", ""),
    ("title=", ""), ("title=a title=b", "a"), ("lang=en/title=a", nil), ("lang='en'title=a", "a"),
    ("title='a&amp;b &lt; &#62; &eacute;&nope; &'", "a&b < > é&nope; &"), ("data-title=a", nil),
  ])
  func attributeValuesAreRead(attribute: String, expected: String?) {
    let tree = parse("<p \(attribute)>x")
    #expect(text(tree) == "x")
    #expect(tree.string(.title, of: tree.tags.firstIndex(of: .p) ?? 0) == expected)
  }

  @Test func whatFollowsTheEndOfThePageIsRead() {
    let tree = parse(
      "<html><body><p>a</p></body></html>\n<!-- b --><script>c</script>\n<div>d</div>")
    #expect(text(tree) == "a|\n\n|d")
    #expect(tree.tags == [.document, .html, .body, .p, .text, .text, .div, .text])
    expectSound(tree)
  }

  @Test func aDeclaredCharsetDoesNotChangeUTF8() {
    let tree = parse("<meta charset=windows-1251><p>naïve – 日本語</p>")
    #expect(text(tree) == "naïve – 日本語")
  }

  @Test func charactersSurviveChunkBorders() {
    let word = "日本語é😀"
    let tree = parse("<p>" + String(repeating: word, count: 5_000))
    #expect(text(tree) == String(repeating: word, count: 5_000))
  }

  @Test func bytesThatEndStringsInCAreSpaces() {
    #expect(text(parse("<p>a\0b</p><p title='x\0y'>c</p>")) == "a b|c")
  }

  @Test func aMillionNestedElementsAreFlattened() {
    let count = 1_000_000
    let html =
      String(repeating: "<div>", count: count) + "deep" + String(repeating: "</div>", count: count)
      + "<p>after</p>"
    let tree = parse(html)
    #expect(tree.isTruncated)
    #expect(text(tree) == "deep|after")
    #expect(tree.count < 1_100_000)
  }

  @Test func endTagsThatMatchNothingDoNotWalkTheWholeStack() {
    let html =
      String(repeating: "<b>", count: 100_000) + "x" + String(repeating: "</span>", count: 100_000)
    let tree = parse(html)
    #expect(text(tree) == "x")
    #expect(tree.isTruncated)
  }

  @Test func depthStaysWithinTheLimit() {
    var limits = Limits()
    limits.htmlDepth = 20
    let tree = parse(String(repeating: "<div>x", count: 200), limits: limits)
    var deepest = 0
    for node in 0..<tree.count {
      var depth = 0
      var up = tree.parents[node]
      while up > 0 {
        depth += 1
        up = tree.parents[Int(up)]
      }
      deepest = max(deepest, depth)
    }
    #expect(deepest <= 21)
    #expect(text(tree).filter { $0 == "x" }.count == 200)
  }

  @Test func nodesStayWithinTheLimit() {
    var limits = Limits()
    limits.htmlNodes = 100
    let tree = parse(String(repeating: "<p>x</p>", count: 1_000), limits: limits)
    #expect(tree.count <= 101)
    #expect(tree.isTruncated)
  }

  @Test func hugeAttributesAreCutAtACharacter() {
    var limits = Limits()
    limits.attributeBytes = 1_000
    let tree = parse(
      "<p title='" + String(repeating: "é", count: 2_000_000) + "'>x</p>", limits: limits)
    let paragraph = tree.tags.firstIndex(of: .p) ?? 0
    #expect(tree.string(.title, of: paragraph) == String(repeating: "é", count: 500))
  }

  @Test func onlyTheFirstAttributesAreKept() {
    var limits = Limits()
    limits.htmlAttributes = 3
    let tree = parse("<p a=1 b=2 c=3 id=late>x</p>", limits: limits)
    #expect(tree.string(.id, of: tree.tags.firstIndex(of: .p) ?? 0) == nil)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyJunkGivesASoundTree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "<div>", "</div>", "<p", ">", "<!--", "-->", "</html>", "<table><tr><td>", "</td>", "é",
      "&#0;",
      "&amp", "<script>", "</script>", "<![CDATA[", "\0", "<a href='", "'", "text ", "<body>", "<",
    ]
    var html = ""
    for _ in 0..<300 { html += pieces.randomElement(using: &random) ?? "" }
    expectSound(parse(html))
  }
}
