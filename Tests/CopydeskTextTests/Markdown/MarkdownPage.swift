import CopydeskBase

@testable import CopydeskText

/// A page of which every block is kept, and its Markdown.
struct MarkdownPage {
  var blocks: [TextBlock] = []

  init(_ html: String, links: Bool = true, images: Bool = true, url: String? = nil) {
    var config = ExtractionConfig()
    config.links = links
    config.images = images ? .all : .captions
    var parser = HTMLParser()
    let tree = parser.parse(Array(html.utf8).span)
    let list = BlockSegmenter.blocks(of: tree)
    for block in list.blocks {
      blocks.append(
        TextBlock(kind: block.kind, level: block.level, text: Array(list.arena[block.text])))
    }
    MarkupReader.attach(to: &blocks, list, tree, config, url: url)
  }

  var markdown: String { String(decoding: MarkdownWriter.render(blocks), as: UTF8.self) }

  /// The texts of all blocks.
  var text: String {
    blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: "\n")
  }
}
