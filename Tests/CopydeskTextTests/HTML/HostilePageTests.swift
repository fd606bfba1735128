import CopydeskBase
import Testing

@testable import CopydeskText

/// Pages of a size at which quadratic work would take minutes.
@Suite struct HostilePageTests {
  private func parse(_ html: String) -> HTMLTree {
    var parser = HTMLParser()
    return parser.parse(Array(html.utf8).span)
  }

  private func texts(_ tree: HTMLTree) -> [String] {
    (0..<tree.count).filter { tree.tags[$0] == .text }
      .map { String(decoding: tree.bytes[tree.text($0)], as: UTF8.self) }
  }

  /// `count` attributes, no two of one name.
  private func attributes(_ count: Int, value: String = "1") -> String {
    (0..<count).map { " a\($0)=\(value)" }.joined()
  }

  @Test(arguments: ["1", "\"x > y\"", "'\"'", "\"<b>\"", "é"])
  func surplusAttributesAreCutAndTheTagStillEnds(value: String) {
    let tree = parse("<p>one<p id=i\(attributes(300_000, value: value))>two</p><p>three")
    #expect(texts(tree) == ["one", "two", "three"])
    #expect(tree.tags.filter { $0 == .p }.count == 3)
    #expect(tree.string(.id, of: 5) == "i")
    #expect(tree.isTruncated)
  }

  @Test func aTagThatNeverEndsIsCut() {
    let tree = parse("<p>one<p\(attributes(300_000))")
    #expect(texts(tree).first == "one")
    #expect(tree.isTruncated)
  }

  @Test func manyTagsOfManyAttributesAreRead() {
    let tag = "<p\(attributes(1_000))>text"
    let tree = parse(String(repeating: tag, count: 600))
    #expect(texts(tree).count == 600)
    #expect(tree.isTruncated)
  }

  @Test func aLongValueIsNoSurplus() {
    let uri = "data:image/png;base64," + String(repeating: "iVBORw0KGgo/+ ", count: 100_000)
    let tree = parse("<p>one<img src=\"\(uri)\" alt=\"A > B\"><p>two")
    #expect(texts(tree) == ["one", "two"])
    let image = tree.tags.firstIndex(of: .img) ?? 0
    #expect(tree.string(.alt, of: image) == "A > B")
    #expect(!tree.isTruncated)
  }

  @Test func tagsInScriptsAndCommentsAreNoTags() {
    let tag = "<p\(attributes(5_000))"
    let tree = parse("<p>one<script>'\(tag)'</script><!-- \(tag) --><p>two")
    #expect(texts(tree) == ["one", "two"])
    #expect(!tree.isTruncated)
  }

  @Test func aTagInALongScriptSwallowsNothingBehindIt() {
    let words = (0..<20_000).map { " w\($0)" }.joined()
    for shift in 0..<8 {
      let pad = String(repeating: "x", count: 1_020 * shift)
      let html = "<p>one<script>\(pad) if (a <b\(words)</script><p id=two>two<p>three"
      let tree = parse(html)
      #expect(texts(tree) == ["one", "two", "three"])
      #expect(!tree.isTruncated)
    }
  }

  @Test(arguments: [("<p x", "=1>t"), ("<x", ">t"), ("<p>t&x", ";")])
  func distinctNamesDoNotSlowTheDictionary(before: String, after: String) {
    let tree = parse((0..<400_000).map { "\(before)\($0)\(after)" }.joined())
    let count = texts(tree).joined().utf8.count(where: { $0 == UInt8(ascii: "t") })
    #expect(count == 400_000)
  }

  /// Openings without an end, each of which a slow reader would look for again.
  @Test(arguments: [
    "<!--", "<!--x", "<!", "<?", "</a", "<a b='", "<a b=\"x", "<a ", "<", "&", "&#", "&amp",
    "<script>",
    "<script><!--<script></script>", "<script><!--<", "<style>", "</b", "<p/", "</html>", "<body>",
    "<html>", "<head>", "<svg><script>", "<script>--", "<p title='&'>", "<li>", "<table>",
    "</table>",
  ])
  func openingsWithoutAnEndAreReadOnce(piece: String) {
    let tree = parse("<p>one</p>" + String(repeating: piece, count: 60_000))
    #expect(texts(tree).first == "one")
  }

  @Test(arguments: ["</span>", "</p>", "</x-y>"])
  func endTagsWalkNoFurtherThanTheDepth(end: String) {
    let open = "<span><x-y><p><div>" + String(repeating: "<b>", count: 50_000)
    let tree = parse(open + "x" + String(repeating: end, count: 50_000) + "y")
    #expect(texts(tree).joined() == "xy")
  }
}
