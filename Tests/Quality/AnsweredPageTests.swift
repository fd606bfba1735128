internal import CopydeskTestSupport
internal import Testing

@Suite struct QualityAnsweredPageTests {
  @Test func marksBecomeTheAnswerAndLeaveThePage() throws {
    let page = try AnsweredPage(
      """
      <!-- kind: article, language: de, url: https://blatt.example/damm -->
      <html><h1>Damm</h1><!--main--><p>Der Pegel &amp; das <b>Wa</b>sser.</p><p>Ende</p><!--/main-->
      <p>Teilen</p><!--main--><ul><li>Karte</li></ul><!--/main--></html>
      """)
    #expect(page.kind == "article" && page.language == "de")
    #expect(page.url == "https://blatt.example/damm")
    #expect(!page.html.contains("main") && page.html.contains("<p>Teilen</p>"))
    #expect(MarkedPage.folded(page.answer) == "Der Pegel & das Wasser. Ende Karte")
  }

  @Test(arguments: [
    "<html></html>",
    "<!-- kind: article -->\n<p>a</p>",
    "<!-- kind: article, language: en -->\n<!--main--><p>a</p>",
    "<!-- kind: article, language: en -->\n<p>a</p><!--/main-->",
    "<!-- kind: article, language: en -->\n<!--main--><p>a</p><!--main--><!--/main-->",
  ])
  func brokenMarksAreRefused(page: String) {
    #expect(throws: AnsweredPage.Malformed.self) { try AnsweredPage(page) }
  }

  @Test(arguments: [
    ("The dam. The valley_2.", ["the": 2, "dam": 1, "valley_2": 1]),
    ("हिन्दी भाषा", ["हिन्दी": 1, "भाषा": 1]),
    ("水位2米", ["水": 1, "位": 1, "2": 1, "米": 1]),
    ("می‌رود", ["می‌رود": 1]),
  ])
  func wordsOfAllScriptsAreCounted(text: String, counts: [String: Int]) {
    #expect(WordBag(text).counts == counts)
  }

  @Test(arguments: [
    ("", "", 1.0), ("a", "", 0), ("", "a", 0), ("a b", "c", 0), ("the dam holds", "the dam", 0.8),
  ])
  func scoresAgreeWithTheBenchmarks(output: String, answer: String, f1: Double) {
    #expect(abs(WordScore(output: output, answer: answer).f1 - f1) < 1e-9)
  }
}
