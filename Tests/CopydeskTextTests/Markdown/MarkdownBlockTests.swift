import CopydeskBase
import Testing

@testable import CopydeskText

/// One rule of CommonMark's blocks, or of GFM's tables, a row: a page, and its Markdown.
@Suite struct MarkdownBlockTests {
  @Test(arguments: [
    ("<h1>a</h1><h6>b</h6>", "# a\n\n###### b"),
    ("<h2><b>a</b></h2>", "## a"),
    ("<h2>C #</h2><h2>C#</h2>", "## C \\#\n\n## C#"),
    ("<h2>a<br>b</h2>", "## a b"),
    ("<p>a</p><p>b</p>", "a\n\nb"),
    ("<p>a<br>b</p><p>c<br>d</p>", "a\\\nb\n\nc\\\nd"),
    ("<p>a<br><br>b</p>", "a\n\nb"),
    ("<p>a<br>- b<br>===</p>", "a\\\n\\- b\\\n\\==="),
    ("<p><b>a<br>b</b></p>", "**a**\\\n**b**"),
    ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
    ("<details><summary>more</summary><p>a</p></details>", "**more**\n\na"),
    (
      "<figure><img src=http://x.example/i.png alt=dam><figcaption>The <i>old</i> dam</figcaption></figure>",
      "![dam](http://x.example/i.png)\n\n*The old dam*"
    ),
  ])
  func leavesAreCommonMark(html: String, markdown: String) {
    #expect(MarkdownPage(html).markdown == markdown)
  }

  @Test(arguments: [
    ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
    ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
    ("<ol start=9><li>a</li><li>b</li></ol>", "9. a\n10. b"),
    ("<ul><li>a<ul><li>b<ul><li>c</ul></ul><li>d</ul>", "- a\n  - b\n    - c\n- d"),
    ("<ol><li>a<ol><li>b</ol></ol>", "1. a\n   1. b"),
    ("<ol start=10><li>a<ul><li>b</ul></ol>", "10. a\n    - b"),
    ("<ul><li>a<ol start=3><li>b</ol></ul>", "- a\n\n  3. b"),
    ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n- c"),
    ("<ul><li>a<pre>x\n\ny</pre></ul>", "- a\n\n  ```\n  x\n\n  y\n  ```"),
    ("<ul><li>a<blockquote>b</blockquote></ul>", "- a\n\n  > b"),
    ("<ul><li><ul><li>a</li><li>b</li></ul></li></ul>", "- a\n- b"),
    ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
    ("<ol><li>a</li></ol><ol><li>b</li></ol>", "1. a\n\n1) b"),
    ("<ul><li>a</li></ul><p>p</p><ul><li>b</li></ul>", "- a\n\np\n\n- b"),
    ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),
    ("<ul><li>a<br>b</li></ul>", "- a\\\n  b"),
    ("<ul><li>- a</li><li>1. b</li></ul>", "- \\- a\n- 1\\. b"),
    ("<ul><li><h3>a</h3><p>b</p></li></ul>", "### a\n\nb"),
    ("<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>", "- **a**\\\n  b\n- **c**\\\n  d"),
    ("<dl><div><dt>a</dt><dd><p>b</p><p>c</p></dd></div></dl>", "- **a**\\\n  b\n\n  c"),
  ])
  func listsNestByTheirMarkers(html: String, markdown: String) {
    #expect(MarkdownPage(html).markdown == markdown)
  }

  @Test(arguments: [
    ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
    ("<blockquote>a<blockquote>b</blockquote>c</blockquote>", "> a\n>\n> > b\n>\n> c"),
    ("<blockquote><ul><li>a<li>b</ul></blockquote>", "> - a\n> - b"),
    ("<blockquote><pre>x\n\ny</pre></blockquote>", "> ```\n> x\n>\n> y\n> ```"),
    ("<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b"),
    ("<blockquote>a<br>b</blockquote>", "> a\\\n> b"),
  ])
  func quotesPrefixEveryLine(html: String, markdown: String) {
    #expect(MarkdownPage(html).markdown == markdown)
  }

  @Test(arguments: [
    ("<pre>a\n b</pre>", "```\na\n b\n```"),
    ("<pre>a ``` b</pre>", "````\na ``` b\n````"),
    ("<pre><code class='language-swift'>a</code></pre>", "```swift\na\n```"),
    ("<pre class='prettyprint lang-js'>a</pre>", "```js\na\n```"),
    ("<div class='highlight highlight-source-shell'><pre>a</pre></div>", "```shell\na\n```"),
    (
      "<div class='highlight-python notranslate'><div class=highlight><pre>a</pre></div></div>",
      "```python\na\n```"
    ),
    ("<pre class='brush: css; x'>a</pre>", "```css\na\n```"),
    ("<div class='sourceCode'><pre class='sourceCode haskell'>a</pre></div>", "```haskell\na\n```"),
    ("<pre class=language-none>a</pre>", "```\na\n```"),
    ("<pre class='language-`x'>a</pre>", "```\na\n```"),
  ])
  func fencesNameTheLanguage(html: String, markdown: String) {
    #expect(MarkdownPage(html).markdown == markdown)
  }

  @Test(arguments: [
    (
      "<tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr>",
      "| a | b |\n| --- | --- |\n| c | d |"
    ),
    (
      "<thead><tr><td>a</td><td>b</td></tr></thead><tr><td>c</td><td>d</td></tr>",
      "| a | b |\n| --- | --- |\n| c | d |"
    ),
    (
      "<tr><td></td><td>a</td><td>b</td></tr><tr><td>c</td><td>1</td><td>2</td></tr>",
      "| | a | b |\n| --- | --- | --- |\n| c | 1 | 2 |"
    ),
    (
      "<tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td>c</td><td>d</td></tr>",
      "| **a** | **b** |\n| --- | --- |\n| c | d |"
    ),
    ("<tr><th>a</th><th>b</th><th colspan=99></th></tr>", "| a | b |\n| --- | --- |"),
    ("<tr><td>a</td><td>b</td></tr>", "| | |\n| --- | --- |\n| a | b |"),
    (
      "<tr><th></th><th>a</th></tr><tr><th>b</th><td>c</td></tr>",
      "| | a |\n| --- | --- |\n| b | c |"
    ),
    (
      "<tr><th>a</th><th>b</th><th>c</th></tr><tr><td>d</td><td>e</td></tr>",
      "| a | b | c |\n| --- | --- | --- |\n| d | e | |"
    ),
    (
      "<tr><th>a</th><th>b</th></tr><tr><td>x|y</td><td><code>p|q</code></td></tr>",
      "| a | b |\n| --- | --- |\n| x\\|y | `p\\|q` |"
    ),
    (
      "<tr><th colspan=2>a</th><th>b</th></tr><tr><td>c</td><td>d</td><td>e</td></tr>",
      "| a | | b |\n| --- | --- | --- |\n| c | d | e |"
    ),
    (
      "<tr><th>a</th><th>b</th></tr><tr><td rowspan=2>c</td><td>d</td></tr><tr><td>e</td><td>f</td></tr>",
      "| a | b | |\n| --- | --- | --- |\n| c | d | |\n| | e | f |"
    ),
    ("<tr><th><b>a</b></th><th>b<br>c</th></tr>", "| **a** | b c |\n| --- | --- |"),
  ])
  func tablesAreGFM(rows: String, markdown: String) {
    #expect(MarkdownPage("<table>\(rows)</table>").markdown == markdown)
  }

  @Test func twoTablesStayTwo() {
    let table = "<table><tr><th>a</th><th>b</th></tr></table>"
    #expect(
      MarkdownPage(table + table).markdown
        == "| a | b |\n| --- | --- |\n\n| a | b |\n| --- | --- |")
  }

  @Test func onlyKeptBlocksAreWritten() {
    var page = MarkdownPage("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    page.blocks[0].isKept = false
    #expect(page.markdown == "- b\n\n* c")
  }

  @Test func blocksWithoutMarkupAreWrittenByKind() {
    let blocks = [
      TextBlock(kind: .heading, level: 2, text: Array("a".utf8)),
      TextBlock(kind: .listItem, level: 1, text: Array("b".utf8)),
      TextBlock(kind: .listItem, level: 2, text: Array("c".utf8)),
      TextBlock(kind: .listItem, level: 1, text: Array("d".utf8)),
      TextBlock(kind: .line, text: Array("e".utf8)),
      TextBlock(kind: .line, text: Array("f".utf8)),
      TextBlock(kind: .tableRow, text: Array("g | h".utf8)),
    ]
    #expect(
      String(decoding: MarkdownWriter.render(blocks), as: UTF8.self)
        == "## a\n\n- b\n  - c\n- d\n\ne\\\nf\n\n| g | h |\n| --- | --- |")
  }

  @Test func nestingBeyondTheLimitStaysLinear() {
    let depth = 400
    let html =
      String(repeating: "<ul><li>a", count: depth) + String(repeating: "</li></ul>", count: depth)
    #expect(MarkdownPage(html).markdown.utf8.count < depth * 40)
  }
}
