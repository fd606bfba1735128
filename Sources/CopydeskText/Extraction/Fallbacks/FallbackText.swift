internal import CopydeskBase

/// A text found outside the visible page, offered in place of the page's own.
struct FallbackText: Sendable {
  /// The source's stable name, as it stands in a note and in the blocks' reasons: "jsonld", "nextData".
  var name: String
  var blocks: [TextBlock]
  /// Words of the blocks that are no headings: headings alone are no text.
  var words: Int
  /// Whether the source says that this is the text of this page (JSON-LD, a forum's own posts).
  var isDeclared: Bool

  init(name: String, blocks: [TextBlock], isDeclared: Bool) {
    self.name = name
    self.blocks = blocks
    self.isDeclared = isDeclared
    words = 0
    for index in blocks.indices {
      self.blocks[index].reason = "fallback:" + name
      self.blocks[index].score = 0.6
      guard blocks[index].kind != .heading else { continue }
      words += FallbackText.counts(blocks[index].text).words
    }
  }

  static func counts(_ text: [UInt8]) -> TextCounts { TextCounts(text.span, 0..<text.count) }
}
