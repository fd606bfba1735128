import CopydeskBase
import Testing

@testable import CopydeskText

/// Random pages, written as Markdown and read back: the same text, the same structure.
@Suite struct MarkdownPropertyTests {
  /// Words that are markup to somebody.
  private static let words = [
    "dam", "bees", "*", "**", "_x_", "snake_case", "__init__", "`", "``", "a`b", "&lt;b&gt;",
    "&lt;/p&gt;", "&amp;amp;", "1.", "2)", "-", "+", "#", "##", "&gt;", "---", "===", "|", "a|b",
    "[x]", "[a](b)", "![i](j)", "](c)", "[r]:", "~~", "~5", "\\", "\\*", "C:\\dir\\", "«q»", "“no”",
    "。", "「水」", "水面", "عربي", "!", "(see)", "5*3", "*)", "&lt;!--", "{x}", "😀", "C#", "=", ".",
  ]
  private static let elements = ["b", "i", "em", "strong", "code", "del", "span", "sub"]

  private struct Page {
    var random: SplitMix64
    var hasTables = true

    mutating func pick<T>(_ values: [T]) -> T { values[Int(random.next() % UInt64(values.count))] }
    mutating func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    mutating func text(_ count: Int) -> String {
      (0..<count).map { _ in pick(words) + pick([" ", " ", " ", ""]) }.joined()
    }

    mutating func inline(_ depth: Int) -> String {
      (0..<number(1...4)).map { _ in
        switch number(0...9) {
        case 0...4: return text(number(1...3))
        case 5...8 where depth < 3:
          let element = pick(elements)
          return "<\(element)>" + inline(depth + 1) + "</\(element)>" + pick(["", " "])
        case 9 where depth == 0: return "<br>"
        default: return text(1)
        }
      }.joined()
    }

    /// A paragraph's inside that shows something and begins with a word.
    mutating func line() -> String { pick(["dam ", ""]) + text(1) + inline(0) }

    mutating func block(_ depth: Int) -> String {
      switch number(0...9) {
      case 0,
        1 where depth < 4:
        let list = pick(["ul", "ol", "ol start=7"])
        let items = (0..<number(1...3)).map { _ in
          "<li>" + line() + pick(["", block(depth + 1)]) + "</li>"
        }
        return "<\(list)>" + items.joined() + "</\(list.prefix(2))>"
      case 2 where depth < 4:
        return "<blockquote>" + block(depth + 1) + pick(["", block(depth + 1)]) + "</blockquote>"
      case 3: return "<h2>" + text(3) + "</h2>"
      case 4: return "<pre>" + text(2) + "\n\n" + text(2) + "x</pre>"
      case 5 where depth == 0:
        let rows = (0..<number(1...3)).map { _ in
          "<tr>" + (0..<number(2...4)).map { _ in "<td>" + pick(["", text(2)]) + "</td>" }.joined()
            + "</tr>"
        }
        return "<table>" + rows.joined() + "</table>"
      case 6: return "<dl><dt>" + text(2) + "</dt><dd>" + line() + "</dd></dl>"
      default: return "<p>" + line() + "</p>"
      }
    }

    private var words: [String] { MarkdownPropertyTests.words }
    private var elements: [String] { MarkdownPropertyTests.elements }
  }

  private func visible(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "|" })
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func theTextReadsBackAsItWas(seed: UInt64) {
    var source = Page(random: SplitMix64(seed: seed))
    let html = (0..<source.number(1...5)).map { _ in source.block(0) }.joined()
    let page = MarkdownPage(html, links: false)
    let read = CommonMarkReader(page.markdown)
    #expect(visible(read.texts.joined()) == visible(page.text), "\(html)\n\n\(page.markdown)")
    #expect(read.faults == [], "\(html)\n\n\(page.markdown)")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func theStructureReadsBackAsItWas(seed: UInt64) {
    var source = Page(random: SplitMix64(seed: seed &+ 1_000))
    let html = (0..<source.number(1...5)).map { _ in source.block(0) }.joined()
    let page = MarkdownPage(html, links: false)
    let read = CommonMarkReader(page.markdown)
    let codes = page.blocks.filter { $0.kind == .code }.map {
      String(decoding: $0.text, as: UTF8.self)
    }
    #expect(read.codes.map(\.text) == codes, "\(page.markdown)")
    let headings = page.blocks.filter { $0.kind == .heading }
    #expect(read.headings.count == headings.count, "\(page.markdown)")
    #expect(read.headings.allSatisfy { $0.level == 2 })
    var items: Set<Int32> = []
    for block in page.blocks {
      for container in block.markup?.containers ?? [] where container.kind != .quote {
        items.insert(container.id)
      }
    }
    #expect(read.items.count == items.count, "\(html)\n\n\(page.markdown)")
    #expect(read.rules == 0)
  }
}
