import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct CleanerMarkdownTests {
  private func clean(
    _ body: String, _ change: (inout PipelineConfig) -> Void = { _ in }
  ) throws -> CleanedDocument {
    var config = PipelineConfig()
    config.output.markdown = true
    config.extraction.mode = .recall
    change(&config)
    var cleaner = Cleaner(config)
    let html = """
      <html lang="en"><head><title>Low water</title></head><body><main><article><h1>Low water at the ferry</h1>
      <p>The ferry waits for the tide, and the tide waits for nobody, not even the mayor of the town.</p>
      \(body)
      <p>On Monday it left eleven minutes late, with forty passengers and a piano on board.</p>
      </article></main></body></html>
      """
    return try cleaner.clean(html: Array(html.utf8), url: "https://gazette.example/water/low")
  }

  private func markdown(_ document: CleanedDocument) -> String {
    String(decoding: document.markdown, as: UTF8.self)
  }

  @Test func marksStayOnTheirWordsThroughRepairs() throws {
    let page = try clean(
      "<p>The pilot , <b>Ada Lindqvist</b> , knows <i>every</i> bank of the river by its old name.</p>"
    )
    #expect(page.edits.count == 2)
    #expect(
      markdown(page).contains(
        "The pilot, **Ada Lindqvist**, knows *every* bank of the river by its old name."))
  }

  @Test func linksAreWrittenWhenAskedFor() throws {
    let body =
      "<p>The timetable is <a href='../times.html'>on a page of its own</a>, printed once a year in March.</p>"
    #expect(markdown(try clean(body)).contains("is on a page of its own,"))
    let linked = markdown(try clean(body) { $0.extraction.links = true })
    #expect(linked.contains("is [on a page of its own](https://gazette.example/times.html),"))
  }

  @Test func withoutMarkdownInTheOutputNoneIsMade() throws {
    let page = try clean("") { $0.output.markdown = false }
    #expect(page.markdown.isEmpty)
    #expect(page.blocks.allSatisfy { $0.markup == nil })
    #expect(!page.text.isEmpty)
  }

  @Test func theTextIsTheSameWithAndWithoutMarkdown() throws {
    let body = "<ul><li>one <b>two</b><li>three</ul><table><tr><td>a</td><td>b</td></tr></table>"
    let with = try clean(body) {
      $0.extraction.links = true
      $0.extraction.images = .all
    }
    let without = try clean(body) { $0.output.markdown = false }
    #expect(with.text == without.text)
  }

  @Test func plainTextBecomesMarkdownToo() throws {
    var config = PipelineConfig()
    config.output.markdown = true
    var cleaner = Cleaner(config)
    let text = """
      The ferry waits for the tide, and the tide waits for nobody, not even the mayor of the town.

      1986. It was a year of low water, and the ferry lay on the bank until the end of September.
      """
    let page = try cleaner.clean(text: Array(text.utf8))
    #expect(markdown(page).contains("\n\n1986\\. It was"))
  }
}
