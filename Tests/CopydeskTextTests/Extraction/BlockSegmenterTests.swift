import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BlockSegmenterTests {
  private func list(_ html: String) -> BlockList {
    var parser = HTMLParser()
    return BlockSegmenter.blocks(of: parser.parse(Array(html.utf8).span))
  }

  private func texts(_ html: String) -> [String] {
    let list = list(html)
    return list.blocks.map { String(decoding: list.arena[$0.text], as: UTF8.self) }
  }

  @Test(arguments: [
    ("<p>one</p><p>two</p>", ["one", "two"]),
    ("<div>a<p>b</p>c</div>", ["a", "b", "c"]),
    ("<p>H<sub>2</sub>O is <b>wet</b>.</p>", ["H2O is wet."]),
    ("<p>a<br>b<br><br>c</p>", ["a", "b", "c"]),
    ("<a href=1>Home</a><a href=2>News</a>", ["Home", "News"]),
    ("<p>See <a href=1>this</a> page</p>", ["See this page"]),
    ("<p><span class=a>Price</span><span class=b>12</span></p>", ["Price 12"]),
    ("<p><span class=cap>T</span><span class=rest>he dam</span></p>", ["The dam"]),
    ("<p>  many \n\t spaces </p>", ["many spaces"]),
    ("<p>&nbsp;</p><p>x&nbsp;</p>", ["x"]),
    (
      "<table><tr><td>Name</td><td>Age</td></tr><tr><td>Li</td><td>7</td></tr></table>",
      ["Name | Age", "Li | 7"]
    ),
    (
      "<table><tr><td><table><tr><td>in</td><td>ner</td></tr></table></td><td>out</td></tr></table>",
      ["in | ner", "out"]
    ),
    ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["a", "b", "c"]),
    ("<dl><dt>term<dd>meaning</dl>", ["term", "meaning"]),
    ("<pre>\n  let a = 1\n\n  let b\n</pre>", ["  let a = 1\n\n  let b"]),
    ("<p>x<svg><title>no</title></svg><select><option>no</select>y</p>", ["x y"]),
    ("<my-card>a</my-card><my-card>b</my-card>", ["a", "b"]),
  ])
  func blocksNeverGlueAndNeverSplitWords(html: String, expected: [String]) {
    #expect(texts(html) == expected)
  }

  @Test func kindsAndLevelsFollowTheMarkup() {
    let blocks = list(
      "<h2>h</h2><ul><li>a<ul><li>b</ul></ul><blockquote><p>q</p></blockquote><pre>c</pre>"
        + "<figure><figcaption>f</figcaption></figure><p>p</p>"
    ).blocks
    #expect(
      blocks.map(\.kind) == [
        .heading, .listItem, .listItem, .quote, .code, .caption, .paragraph,
      ])
    #expect(blocks.prefix(3).map(\.level) == [2, 1, 2])
  }

  @Test func linesOfOneParagraphAreLines() {
    let blocks = list("<p>a<br>b</p><p>c</p>").blocks
    #expect(blocks.map(\.kind) == [.line, .line, .paragraph])
  }

  @Test(arguments: [
    "<p hidden>x</p>", "<div aria-hidden=true><p>x</p></div>", "<p style='display: none'>x</p>",
    "<p style='DISPLAY:NONE'>x</p>",
  ])
  func hiddenTextIsKnownAsSuch(html: String) {
    #expect(list(html).blocks.first?.context.contains(.hidden) == true)
  }

  @Test func contextComesFromTagsRolesAndClassWords() {
    let blocks = list(
      "<nav>a</nav><div role=contentinfo>b</div><div class='site-CommentList'>c</div>"
        + "<noscript>d</noscript>"
    ).blocks
    #expect(blocks[0].context.contains(.navigation))
    #expect(blocks[1].context.contains(.footer))
    #expect(blocks[2].context.contains(.comment))
    #expect(blocks[3].context.contains(.noscript))
  }

  @Test(arguments: [
    ("One two three.", 3, 1), ("我们今天去公园。", 4, 1), ("これは本です。", 3, 1),
    ("वह घर गया।", 3, 1), ("هل هذا صحيح؟", 3, 1), ("don't stop", 2, 0), ("v1.2 of 3", 4, 0),
  ])
  func wordsAndSentenceEndsAreCountedInEveryScript(text: String, words: Int, ends: Int) {
    let bytes = Array(text.utf8)
    let counts = TextCounts(bytes.span, 0..<bytes.count)
    #expect(counts.words == words)
    #expect(counts.endMarks == ends)
  }
}
