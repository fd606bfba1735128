internal import CopydeskBase

/// Cuts a page into blocks: each maximal run of inline content inside one block-level element.
///
/// Block borders, `<br>` and two links that touch end a block, so words of two blocks never meet. A simple table row
/// is one block, its cells parted by " | "; preformatted text is one block and keeps its white space.
struct BlockSegmenter {
  struct Frame {
    var end: Int32
    var tag: HTMLTag
    var isBlock: Bool
    var hasAttributes: Bool
    var element: Int32
    var kind: TextBlock.Kind
    var level: UInt8
    var context: BlockContext
    var classWeight: Float
    var worstClass: Float
    var depth: Int32
    var listDepth: UInt8
    /// Items counted so far in an ordered list; -1 in other elements.
    var items: Int32
    var ordinal: Int32
    var isLink: Bool
    var isCode: Bool
  }

  /// What keeps a whole element in one block.
  enum Whole { case none, preformatted, row }

  let tree: HTMLTree
  var list = BlockList()
  var frames: [Frame] = []
  var whole = Whole.none
  var wholeEnd: Int32 = 0

  // The run being built.
  var run: [UInt8] = []
  var runAt: Int32 = -1
  /// Marks of the inline elements the run begins in.
  var runMarks: BlockContext = []
  var linkBytes: Int32 = 0
  var links: Int32 = 0
  var needsSpace = false
  // The inline element that ended just before this point, when no text came since.
  var closed: (tag: HTMLTag, hasAttributes: Bool)?
  // `<br>`: how many since the last block, and which block that was.
  var breaks = 0
  var breakBlock = -1
  var lastListElement: Int32 = -1
  var verdicts: [UInt64: ClassWords.Verdict] = [:]

  private init(_ tree: HTMLTree) {
    self.tree = tree
    frames.append(
      Frame(
        end: Int32.max, tag: .document, isBlock: true, hasAttributes: false, element: 0,
        kind: .paragraph, level: 0, context: [], classWeight: 0, worstClass: 0, depth: 0,
        listDepth: 0, items: -1, ordinal: 0, isLink: false, isCode: false))
  }

  /// The blocks of `tree`.
  ///
  /// - Complexity: O(nodes + bytes).
  static func blocks(of tree: HTMLTree) -> BlockList {
    var segmenter = BlockSegmenter(tree)
    segmenter.walk()
    return segmenter.list
  }

  private mutating func walk() {
    var node = 1
    while node < tree.count {
      leave(until: Int32(truncatingIfNeeded: node))
      let tag = tree.tags[node]
      if tag == .text {
        addText(node)
      } else if tag.isOpaque {
        needsSpace = needsSpace || !run.isEmpty
        node = Int(tree.ends[node])
        continue
      } else {
        enter(node, tag)
      }
      node += 1
    }
    leave(until: Int32.max - 1)
    flush()
  }

  private mutating func leave(until node: Int32) {
    while let top = frames.last, top.end <= node {
      if whole != .none, wholeEnd <= node {
        flush()
        whole = .none
      }
      if top.isBlock {
        border()
      } else {
        closed = (top.tag, top.hasAttributes)
      }
      frames.removeLast()
    }
  }

  /// A border between blocks.
  private mutating func border() {
    switch whole {
    case .none:
      flush()
      breaks = 0
      breakBlock = -1
    case .preformatted: if let last = run.last, last != 0x0A { append(0x0A) }
    case .row: needsSpace = needsSpace || !run.isEmpty
    }
    closed = nil
  }

  private mutating func enter(_ node: Int, _ tag: HTMLTag) {
    if tag == .br { return lineBreak() }
    if tag == .wbr || tag == .img || tag == .input { return }
    guard var frame = frames.last else { return }
    let isBlock = tag.isBlock
    frame.end = tree.ends[node]
    frame.tag = tag
    frame.isBlock = isBlock
    frame.hasAttributes = tree.hasAttributes(node)
    frame.depth &+= 1
    frame.items = -1
    frame.isLink = false
    if tag == .code || tag == .kbd || tag == .samp { frame.isCode = true }
    if isBlock {
      border()
      frame.element = Int32(truncatingIfNeeded: node)
      describe(&frame, node, tag)
    } else {
      gap(before: tag, hasAttributes: frame.hasAttributes)
      if tag == .a, tree.value(.href, of: node) != nil {
        frame.isLink = true
        links &+= 1
      }
    }
    frame.context.formUnion(BlockContext.of(tag))
    if frame.hasAttributes { addAttributes(node, tag, to: &frame) }
    startWhole(node, tag)
    frames.append(frame)
  }

  /// Kind and level of what begins here.
  private mutating func describe(_ frame: inout Frame, _ node: Int, _ tag: HTMLTag) {
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      frame.kind = .heading
      frame.level = tag.headingLevel
    case .ul, .ol, .menu, .dir:
      frame.listDepth = min(frame.listDepth &+ 1, 200)
      frame.items = tag == .ol ? 0 : -1
    case .li, .dt, .dd:
      frame.kind = .listItem
      if tag != .li { frame.listDepth = max(frame.listDepth, 1) }
      frame.level = max(frame.listDepth, 1)
      frame.ordinal = 0
      if let parent = frames.indices.last, frames[parent].items >= 0 {
        frames[parent].items &+= 1
        frame.ordinal = frames[parent].items
      }
    case .blockquote:
      frame.kind = .quote
      frame.level = 0
    case .pre, .xmp:
      frame.kind = .code
      frame.level = 0
    case .figcaption, .caption:
      frame.kind = .caption
      frame.level = 0
    case .td, .th, .table:
      frame.kind = .paragraph
      frame.level = 0
    default: break
    }
  }

  private mutating func addAttributes(_ node: Int, _ tag: HTMLTag, to frame: inout Frame) {
    let source = tree.bytes
    let bytes = source.span
    var verdict = ClassWords.Verdict()
    let names = [tree.value(.class, of: node), tree.value(.id, of: node)]
    for name in names {
      guard let name, !name.isEmpty else { continue }
      let key = Hash64.hash(bytes.extracting(name))
      if let known = verdicts[key] {
        verdict.weight += known.weight
        verdict.marks.formUnion(known.marks)
      } else {
        var fresh = ClassWords.Verdict()
        ClassWords.add(bytes, name, to: &fresh)
        verdicts[key] = fresh
        verdict.weight += fresh.weight
        verdict.marks.formUnion(fresh.marks)
      }
    }
    if let role = tree.string(.role, of: node) {
      frame.context.formUnion(ClassWords.marks(role: role))
    }
    if isHidden(node) { frame.context.insert(.hidden) }
    // `body` and `html` carry the theme's words for the whole page: they say nothing of a part of it.
    guard tag != .body, tag != .html else { return }
    frame.context.formUnion(verdict.marks)
    frame.classWeight = 0.8 * frame.classWeight + max(-6, min(4, verdict.weight))
    frame.worstClass = min(frame.worstClass, verdict.weight)
  }

  private func isHidden(_ node: Int) -> Bool {
    if tree.value(.hidden, of: node) != nil { return true }
    if let value = tree.value(.ariaHidden, of: node),
      ByteSearch.contains(tree.bytes[value], "true")
    {
      return true
    }
    guard let style = tree.value(.style, of: node), style.count < 4_000 else { return false }
    let value = tree.bytes[style]
    guard value.contains(UInt8(ascii: ":")) else { return false }
    return ByteSearch.contains(value, "display:none") || ByteSearch.contains(value, "display: none")
      || ByteSearch.contains(value, "visibility:hidden")
      || ByteSearch.contains(value, "visibility: hidden")
  }

  private mutating func startWhole(_ node: Int, _ tag: HTMLTag) {
    if whole == .none {
      if tag == .pre || tag == .xmp {
        whole = .preformatted
        wholeEnd = tree.ends[node]
      } else if tag == .tr, isSimpleRow(node) {
        whole = .row
        wholeEnd = tree.ends[node]
      }
    } else if whole == .row, tag == .td || tag == .th, runAt >= 0 || !run.isEmpty {
      needsSpace = false
      append(Self.cellMark)
    }
  }
}
