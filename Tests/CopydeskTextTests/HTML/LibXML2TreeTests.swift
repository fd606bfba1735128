import CopydeskBase
import Testing

@testable import CopydeskText

/// The filter changes no tree: pages whose tags are well-formed one by one, and nested any way at all, against the
/// trees of libxml2 alone.
@Suite struct LibXML2TreeTests {
  /// Read otherwise on purpose: the head, raw text, drawings, and elements that HTML 5 made empty.
  private static let different = [
    "html", "head", "body", "script", "style", "svg", "embed", "source", "wbr",
  ]

  private static let names =
    HTMLTag.allCases.filter { $0.rawValue > HTMLTag.custom.rawValue }.map { "\($0)" }
    .filter { !different.contains($0) }
    + [
      "acronym", "applet", "area", "basefont", "bdo", "big", "colgroup", "isindex", "listing",
      "param", "blink", "my-page", "o:p", "x_y.z",
    ]

  private static let texts = [
    "text", " ", "\n  ", " two words ", "é", "日本語", "&amp;", "&nbsp;", "&#8217;", "&#x2019;",
    "&#0;", "&#x110000;", "&nope;", "&amp", "&", " & ", "&&lt;", "&thetasym;", "a\u{1}b", " \u{C} ",
    "< ", "<3", "<!-- <p>c -->", "<!---->", "<?pi x?>",
  ]

  private static let attributes = [
    "class=a", "CLASS='b c'", "id=\"x>y\"", "href=a/b", "title=''", "hidden", "data-a=1",
    "alt = 'x'", "title='&lt;é&eacute; &nope; &'", "style=\"a:b\"", "onclick=\"if (a<b) c('d')\"",
    "href=?a&b=c", "dir=rtl", "dir=ltr",
  ]

  private func outline(_ tree: HTMLTree) -> [String] {
    var depths = [-1]
    return (1..<tree.count).map { node in
      depths.append(depths[Int(tree.parents[node])] + 1)
      if tree.tags[node] == .text {
        return "\(depths[node]) text "
          + String(decoding: tree.bytes[tree.text(node)], as: UTF8.self)
      }
      let kept = HTMLAttribute.allCases.compactMap { name in
        tree.string(name, of: node).map { "\(name)=\($0)" }
      }
      return "\(depths[node]) \(tree.tags[node]) \(kept.sorted().joined(separator: " "))"
    }
  }

  private func page(_ random: inout SplitMix64, names: [String], count: Int) -> String {
    var html = "<html><head><title>t</title></head><body>"
    for _ in 0..<count {
      let name = names.randomElement(using: &random) ?? "p"
      switch random.next() % 8 {
      case 0...2: html += "<\(name)>"
      case 3:
        let count = Int(random.next() % 4)
        let chosen = (0..<count).compactMap { _ in Self.attributes.randomElement(using: &random) }
        html += "<\(name.uppercased()) \(chosen.joined(separator: " ")) >"
      case 4: html += "<\(name)/>"
      case 5, 6: html += "</\(name)>"
      default: html += Self.texts.randomElement(using: &random) ?? ""
      }
    }
    return html + "<p>end"
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func anyNestingGivesLibXML2sTree(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Few names meet each other more often.
    let few = (0..<8).compactMap { _ in Self.names.randomElement(using: &random) }
    let html = page(&random, names: seed % 2 == 0 ? Self.names : few, count: 120)
    var parser = HTMLParser()
    let ours = outline(parser.parse(Array(html.utf8).span))
    #expect(ours == LibXML2Outline.lines(of: html), "\(html)")
  }
}
