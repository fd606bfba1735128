import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ExtractionSwitchesTests {
  private static let page = """
    <main><article><h1>Laying a hedge</h1>
    <p>A hedge is laid in winter, when the sap is down and the birds have long left their nests behind.</p>
    <h2>Tools</h2>
    <ul><li><p>A billhook with a long handle, sharp on both sides.</p>
    <p>It wants a stone every hour of work in old hawthorn.</p></li>
    <li>Gloves of thick leather that reach to the elbow.</li></ul>
    <h2>A plan</h2>
    <p>The keeper writes the stakes down in a small file before the work begins on the hedge.</p>
    <pre>stakes = 40\nbinders = 12</pre>
    <figure><img src="/hedge.png" alt="A laid hedge"><figcaption>The hedge at Coldwell Farm after the first
    winter, seen from the lane.</figcaption></figure>
    <p>By summer the new growth has closed every gap, and no sheep will find its way through the hedge.</p>
    </article></main>
    """

  private func kept(_ change: (inout ExtractionConfig) -> Void) -> String {
    var config = ExtractionConfig()
    change(&config)
    var parser = HTMLParser()
    let tree = parser.parse(Array(Self.page.utf8).span)
    let list = BlockSegmenter.blocks(of: tree)
    var blocks = list.blocks.map {
      TextBlock(kind: $0.kind, level: $0.level, text: Array(list.arena[$0.text]))
    }
    ExtractionSwitches.apply(config, list, tree, to: &blocks)
    return blocks.filter(\.isKept).map { String(decoding: $0.text, as: UTF8.self) }
      .joined(separator: "\n")
  }

  @Test func everythingIsThereByDefault() {
    let text = kept { _ in }
    for part in ["billhook", "It wants", "Gloves", "Tools", "stakes = 40", "Coldwell"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func listsGoWithAllTheirParagraphsAndTheHeadingAboveThem() {
    let text = kept { $0.lists = false }
    for part in ["billhook", "It wants", "Gloves", "Tools"] {
      #expect(!text.contains(part), "\(part)")
    }
    #expect(text.contains("stakes = 40"))
    #expect(text.contains("A plan"))
  }

  @Test func codeGoes() {
    let text = kept { $0.code = false }
    #expect(!text.contains("stakes = 40"))
    #expect(text.contains("small file"))
  }

  @Test func captionsGoWithTheImages() {
    let text = kept { $0.images = .off }
    #expect(!text.contains("Coldwell"))
    #expect(text.contains("By summer"))
  }

  @Test func extractionHeedsTheSwitches() {
    for code in [false, true] {
      var config = ExtractionConfig()
      config.code = code
      var extractor = Extractor(config)
      let blocks = extractor.extract(Array(Self.page.utf8), url: nil).blocks
      #expect(blocks.contains { $0.reason == "codeOff" } == !code)
    }
  }

  @Test func markupIsReadOnlyWhenMarkdownIsWanted() {
    for wanted in [false, true] {
      var extractor = Extractor(markup: wanted)
      let blocks = extractor.extract(Array(Self.page.utf8), url: nil).blocks.filter(\.isKept)
      #expect(blocks.allSatisfy { ($0.markup != nil) == wanted })
      #expect(!blocks.isEmpty)
    }
  }

  @Test func aSwitchChangesNothingElse() {
    let all = kept { _ in }.split(separator: "\n")
    let some = kept { $0.code = false }.split(separator: "\n")
    #expect(some == all.filter { !$0.hasPrefix("stakes") && !$0.hasPrefix("binders") })
  }
}
