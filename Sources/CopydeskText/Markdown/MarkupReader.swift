internal import CopydeskBase

/// Reads from the tree what Markdown needs of the kept blocks: `BlockMarkup`.
///
/// Runs after selection, over the nodes of kept blocks only, so that text output pays nothing for it. A block's text is
/// laid over its text nodes again: both are the same visible bytes in the same order (`MarkupReader+Text`).
struct MarkupReader {
  let tree: HTMLTree
  let list: BlockList
  let links: LinkResolver
  let keepsLinks: Bool
  let keepsImages: Bool

  /// What lists and rows told of their parts, by node.
  var ordinals: [Int32: Int32] = [:]
  var terms: [Int32: Int32] = [:]
  var owners: [Int32: Int32] = [:]
  var layouts = ListLayout()
  var rows = RowSpans()

  private init(_ tree: HTMLTree, _ list: BlockList, _ config: ExtractionConfig, url: String?) {
    self.tree = tree
    self.list = list
    links = LinkResolver(tree, url: url)
    keepsLinks = config.links
    keepsImages = config.images == .all
  }

  /// Gives each kept block of `list` its markup; blocks that came from elsewhere (a fallback) are left without.
  ///
  /// - Complexity: O(nodes + bytes); ancestors are followed 64 steps at most.
  static func attach(
    to blocks: inout [TextBlock], _ list: BlockList, _ tree: HTMLTree, _ config: ExtractionConfig,
    url: String?
  ) {
    var reader = MarkupReader(tree, list, config, url: url)
    // The last node of the block before, when that one is kept.
    var before = -1
    for index in list.blocks.indices where index < blocks.count {
      guard blocks[index].isKept,
        list.arena[list.blocks[index].text].starts(with: blocks[index].text)
      else {
        before = -1
        continue
      }
      let previous = index > 0 ? list.blocks[index - 1] : nil
      var markup = BlockMarkup()
      let last = reader.readText(index, to: &markup)
      reader.readAncestors(list.blocks[index], to: &markup)
      reader.readGap(index, after: before, previous, to: &markup)
      blocks[index].markup = markup
      before = last
    }
  }

  /// What stands between the block before and this one: line breaks, a thematic break, images.
  private func readGap(
    _ index: Int, after last: Int, _ previous: PageBlock?, to markup: inout BlockMarkup
  ) {
    let block = list.blocks[index]
    let end = Int(block.at)
    // A figure's image belongs to its caption, whatever became of the block before.
    let figure = block.kind == .caption ? ancestor(of: end, .figure) : -1
    let from = max(last + 1, max(figure, previous.map { Int($0.at) + 1 } ?? 0))
    guard last >= 0 || figure >= 0 else { return }
    var breaks = 0
    var hasBorder = false
    var node = from
    while node < end {
      let tag = tree.tags[node]
      if tag == .br { breaks += 1 }
      if tag == .hr, last >= 0 { markup.hasRuleBefore = true }
      if tag == .img, let image = image(node, at: 0, inFigure: figure >= 0 && node > figure),
        markup.images.count < 32, !markup.images.contains(image)
      {
        markup.images.append(image)
      }
      hasBorder = hasBorder || tag.isBlock
      node = tag.isOpaque ? Int(tree.ends[node]) : node + 1
    }
    if let previous, last >= 0 {
      markup.joinsPrevious =
        breaks == 1 && !hasBorder && previous.element == block.element && block.kind != .code
        && previous.kind != .code && block.kind != .tableRow && previous.kind != .tableRow
    }
  }

  /// The image of an `img` element, when it has an address of its own, and words or a caption.
  ///
  /// An image with neither is a spacer, an icon or a counter.
  func image(_ node: Int, at offset: Int, inFigure: Bool = false) -> InlineMark? {
    guard keepsImages, let source = tree.value(.src, of: node),
      let target = links.target(tree.bytes[source])
    else { return nil }
    var alternative: [UInt8] = []
    if let alt = tree.value(.alt, of: node), alt.count <= Self.alternativeBytes {
      for byte in tree.bytes[alt] {
        if byte > 0x20 {
          alternative.append(byte)
        } else if let last = alternative.last, last != 0x20 {
          alternative.append(0x20)
        }
      }
      if alternative.last == 0x20 { alternative.removeLast() }
    }
    guard inFigure || !alternative.isEmpty else { return nil }
    return InlineMark(.image, offset, offset, target: target, alternative: alternative)
  }

  /// Most bytes of an image's words; what is longer is no description.
  private static let alternativeBytes = 1_000

  /// The innermost ancestor of `node` with this tag, at most 64 steps up; -1 when there is none.
  func ancestor(of node: Int, _ tag: HTMLTag) -> Int {
    var parent = tree.parents[node]
    var steps = 0
    while parent > 0, steps < Self.steps {
      if tree.tags[Int(parent)] == tag { return Int(parent) }
      parent = tree.parents[Int(parent)]
      steps += 1
    }
    return -1
  }

  /// Most ancestors looked at: deeper pages are hostile or broken.
  static let steps = 64
}
