import Testing

@testable import CopydeskText

/// One rule of CommonMark's inlines a row: the page's inside of a paragraph, and its Markdown.
@Suite struct MarkdownInlineTests {
  private func paragraph(_ html: String) -> String {
    MarkdownPage("<p>\(html)</p>", url: "https://a.example/b/c").markdown
  }

  @Test(arguments: [
    ("a <b>b</b> c", "a **b** c"),
    ("a <strong>b</strong> c", "a **b** c"),
    ("a <i>b</i> <em>c</em>", "a *b* *c*"),
    ("<code>x</code> <kbd>y</kbd> <samp>z</samp> <tt>t</tt>", "`x` `y` `z` `t`"),
    ("<del>a</del> <s>b</s> <strike>c</strike>", "~~a~~ ~~b~~ ~~c~~"),
    ("<q>so</q> she said", "\"so\" she said"),
    ("H<sub>2</sub>O, m<sup>2</sup>", "H2O, m2"),
    ("a <b> b </b>c", "a **b** c"),
    ("a<b> </b>c", "a c"),
    ("<i>\u{E87C}</i> a", "\u{E87C} a"),
    ("<b>a</b><b>b</b>", "**ab**"),
    ("<b>a <b>b</b></b>", "**a b**"),
    ("<b>a <i>b</i></b> c", "**a *b*** c"),
    ("<b><i>a</i></b>", "***a***"),
    ("<i><b>a</b> b</i>", "***a** b*"),
    (
      "<span style='font-weight: bold'>a</span> <font style='font-style:italic'>b</font>",
      "**a** *b*"
    ),
    ("<b style='font-weight:normal'>a</b>", "a"),
    ("un<b>believ</b>able", "un**believ**able"),
    ("so<b>(very)</b>far", "so(**very**)far"),
    ("<b>重点。</b>后面", "**重点**。后面"),
    ("<b>Note:</b> read", "**Note:** read"),
    ("<a href=/x><b>a</b></a>", "[**a**](https://a.example/x)"),
    ("<b><a href=/x>a</a></b>", "[**a**](https://a.example/x)"),
    ("<b>see <a href=/x>a</a> now</b>", "**see [a](https://a.example/x) now**"),
    ("<code>a<a href=/x>b</a>c</code>", "`a`[`b`](https://a.example/x)`c`"),
    ("<code>a<b>b</b></code> c", "`ab` c"),
  ])
  func marksNestAndCloseProperly(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test(arguments: [
    ("<code>a`b</code>", "``a`b``"),
    ("<code>`a`</code>", "`` `a` ``"),
    ("<code>a``b`c</code>", "```a``b`c```"),
    ("<code>*a* &lt;b&gt; \\</code>", "`*a* <b> \\`"),
  ])
  func codeSpansHoldAnything(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test(arguments: [
    ("5 * 3 = 15", "5 * 3 = 15"),
    ("*one* note", "\\*one\\* note"),
    ("a footnote*", "a footnote*"),
    ("snake_case_name", "snake_case_name"),
    ("_a_ b", "\\_a\\_ b"),
    ("a* and b*", "a* and b*"),
    ("x_{ij} = x_{ji}", "x_{ij} = x_{ji}"),
    ("<b>a</b> x_{ij}*", "**a** x_{ij}\\*"),
    ("about ~5 or ~6", "about ~5 or ~6"),
    ("a `b", "a `b"),
    ("a `b` c", "a \\`b\\` c"),
    ("~~a~~", "\\~\\~a\\~\\~"),
    ("about ~5", "about ~5"),
    ("a &lt; b", "a < b"),
    ("a &lt;b&gt; c", "a \\<b> c"),
    ("a &lt;/b&gt;", "a \\</b>"),
    ("&amp;amp; &amp;#35; AT&amp;T", "\\&amp; \\&#35; AT&T"),
    ("[a](b)", "[a\\](b)"),
    ("[a] b", "[a] b"),
    ("[a]: b", "[a\\]: b"),
    ("C:\\dir\\*", "C:\\dir\\\\*"),
    ("a\\", "a\\\\"),
    ("a | b", "a | b"),
    ("stop!<a href=/x>go</a>", "stop\\![go](https://a.example/x)"),
    ("<a href=/x>[1]</a>", "[\\[1\\]](https://a.example/x)"),
    ("{a} (b) $c #d", "{a} (b) $c #d"),
  ])
  func textIsEscapedWhereItWouldReadAsMarkup(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("#tag", "#tag"), ("####### a", "####### a"),
    ("&gt; a", "\\> a"), ("- a", "\\- a"), ("-a", "-a"), ("+ a", "\\+ a"), ("* a", "\\* a"),
    ("1986. A year", "1986\\. A year"), ("1) a", "1\\) a"), ("1.5 m", "1.5 m"),
    ("1234567890. a", "1234567890. a"), ("---", "\\---"), ("===", "\\==="), ("***", "\\***"),
    ("```", "\\```"), ("~~~ a", "\\~~~ a"), ("[x] done", "\\[x] done"), ("[ ] open", "\\[ ] open"),
  ])
  func linesThatWouldBeginABlockAreEscaped(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test(arguments: [
    ("<a href='http://x.example/a b'>t</a>", "[t](<http://x.example/a b>)"),
    ("<a href='http://x.example/a(b)'>t</a>", "[t](<http://x.example/a(b)>)"),
    ("<a href='http://x.example/&lt;b&gt;'>t</a>", "[t](http://x.example/%3Cb%3E)"),
    ("<a href='http://x.example/?a&amp;amp;b'>t</a>", "[t](http://x.example/?a&amp;amp;b)"),
    ("<a href='javascript:alert(1)'>t</a>", "t"),
    ("<a href=' JAVA\nSCRIPT:alert(1)'>t</a>", "t"),
    ("<a href='data:text/html,x'>t</a>", "t"),
    ("<a href=''>t</a>", "t"),
    ("<a>t</a>", "t"),
    ("<a href='mailto:a@b.example'>t</a>", "[t](mailto:a@b.example)"),
  ])
  func linkTargetsAreSafe(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test(arguments: [
    ("a <img src=/i.png alt='a [dam]'> b", "a ![a \\[dam\\]](https://a.example/i.png) b"),
    ("a<img src=/i.png alt=x>b", "a![x](https://a.example/i.png)b"),
    ("a <img src='data:image/gif;base64,R0' alt=x> b", "a b"),
    ("a <img alt=x> b", "a b"),
    ("a <img src=/spacer.gif> b", "a b"),
  ])
  func imagesHaveWordsAndAnAddress(html: String, markdown: String) {
    #expect(paragraph(html) == markdown)
  }

  @Test func withoutTheSwitchesLinksAndImagesLeaveTheirText() {
    let html = "<p>a <a href=/x>b</a> <img src=/i.png alt=c></p>"
    #expect(MarkdownPage(html, links: false, images: false).markdown == "a b")
  }

  @Test func anUnclosedBoldDoesNotMakeThePageBold() {
    let rest = String(repeating: "<p>one <i>two</i> three</p>", count: 40)
    #expect(!MarkdownPage("<div><b>Note\(rest)</b></div>").markdown.contains("**one"))
  }
}
