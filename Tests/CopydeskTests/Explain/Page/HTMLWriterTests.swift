import Testing

@testable import Copydesk

@Suite struct HTMLWriterTests {
  private func written(
    _ text: String, _ place: HTMLWriter.Place = .element, limit: Int = .max
  ) -> String {
    var html = HTMLWriter()
    html.text(text, in: place, limit: limit)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;"), ("潮 مدّ", "潮 مدّ"), ("a\tb\nc", "a\tb\nc"),
      ("a\u{202E}b", "a<code class=\"x\">U+202E</code>b"),
      ("a\u{0}b", "a<code class=\"x\">U+0000</code>b"), ("क\u{200D}ष", "क\u{200D}ष"),
    ])
  func elementTextIsEscaped(text: String, html: String) {
    #expect(written(text) == html)
  }

  @Test(arguments: [("a\n\"b\"", "a &quot;b&quot;"), ("\u{1B}[m", "U+001B[m")])
  func attributesHoldNoElements(text: String, html: String) {
    #expect(written(text, .attribute) == html)
  }

  @Test(
    arguments: [
      (" ,", "␣,"), ("a b ", "a b␣"), (" ", "␣"), ("a\u{A0}b", "a⍽b"), ("\n", "⏎"),
      ("\u{200B}", "<code class=\"x\">U+200B</code>"),
    ])
  func editsShowWhatIsInvisible(text: String, html: String) {
    #expect(written(text, .edit) == html)
  }

  @Test func longTextIsCutBetweenCharacters() {
    #expect(written("潮潮潮", limit: 4) == "潮潮…")
    #expect(written("潮", limit: 3) == "潮")
  }

  @Test func brokenUTF8BecomesReplacementCharacters() {
    var html = HTMLWriter()
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x3C]
    html.text(bytes.span, 0..<4)
    #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}\u{FFFD}&lt;")
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567")])
  func countsAreGrouped(number: Int, text: String) {
    #expect(HTMLWriter.count(number) == text)
  }

  @Test func nounsAreCounted() {
    #expect(HTMLWriter.count(1, "block") == "1 block")
    #expect(HTMLWriter.count(2_000, "block") == "2,000 blocks")
    #expect(HTMLWriter.count(0, "oddity", plural: "oddities") == "0 oddities")
  }
}
