internal import CopydeskBase

/// Where the text comes from when the page's own blocks give almost none: the article body in JSON-LD.
enum Fallback {
  /// Words of a kept text below which a longer `articleBody` is believed, and how many times longer it must be.
  private static let fewWords = 60
  private static let ratio = 3

  static func apply(_ linked: LinkedData, _ page: PageView, to extraction: inout Extraction) {
    var kept = 0
    for (index, block) in page.list.blocks.enumerated() where extraction.blocks[index].isKept {
      kept += block.counts.words
      if block.context.contains(.noscript), !extraction.notes.contains("fallback:noscript") {
        extraction.notes.append("fallback:noscript")
      }
    }
    guard kept < fewWords else { return }
    let bodies = linked.objects.compactMap { object -> String? in
      guard case .string(let text)? = object["articleBody"] else { return nil }
      return text
    }
    guard let body = bodies.max(by: { $0.utf8.count < $1.utf8.count }) else { return }
    var blocks: [TextBlock] = []
    var words = 0
    for line in body.split(whereSeparator: \.isNewline) {
      guard let text = PlainString.clean(String(line)) else { continue }
      let bytes = Array(text.utf8)
      words += TextCounts(bytes.span, 0..<bytes.count).words
      blocks.append(
        TextBlock(kind: .paragraph, text: bytes, isKept: true, score: 0.6, reason: "articleBody"))
    }
    guard words > max(20, kept * ratio) else { return }
    for index in extraction.blocks.indices where extraction.blocks[index].isKept {
      extraction.blocks[index].isKept = false
      extraction.blocks[index].reason = "fallback:jsonld"
    }
    extraction.blocks.append(contentsOf: blocks)
    extraction.notes.append("fallback:jsonld")
  }
}
