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
    /// Sums at this element, inline or not; `owner` has those of the block-level one.
    var classes: ClassSums
    var ancestors: AncestorDistances
    /// Row of the block-level element in `BlockList.elements`; -1 at the top.
    var owner: Int32
    var depth: Int32
    var listDepth: UInt8
    /// Items counted so far in an ordered list; -1 in other elements.
    var items: Int32
    var ordinal: Int32
    var isLink: Bool
    var isCode: Bool
    var isBold: Bool
  }

  /// What keeps a whole element in one block.
  enum Whole { case none, preformatted, row }

  let tree: HTMLTree
  let odds: ClassOdds
  var list = BlockList()
  var frames: [Frame] = []
  var whole = Whole.none
  var wholeEnd: Int32 = 0
  /// Place in `frames` of the element that is kept whole.
  var wholeFrame = 0

  // The run being built.
  var run: [UInt8] = []
  var runAt: Int32 = -1
  /// Marks of the inline elements the run begins in.
  var runMarks: BlockContext = []
  /// Class sums where the run begins: those of the innermost inline element.
  var runClasses = ClassSums()
  var linkBytes: Int32 = 0
  var boldBytes: Int32 = 0
  var inlines: Int32 = 0
  /// Images met since the last block.
  var images: Int32 = 0
  var links: Int32 = 0
  var needsSpace = false
  /// Whether two labels touch here: their characters decide.
  var mayPart = false
  // The inline element that ended just before this point, when no text came since.
  var closed: (tag: HTMLTag, hasAttributes: Bool)?
  // `<br>`: how many since the last block, and which block that was.
  var breaks = 0
  var breakBlock = -1
  var lastListElement: Int32 = -1
  private var verdicts: [UInt64: ClassVerdict] = [:]

  private init(_ tree: HTMLTree, _ odds: ClassOdds) {
    self.tree = tree
    self.odds = odds
    frames.append(
      Frame(
        end: Int32.max, tag: .document, isBlock: true, hasAttributes: false, element: 0,
        kind: .paragraph, level: 0, context: [], classes: ClassSums(),
        ancestors: AncestorDistances(), owner: 0, depth: 0, listDepth: 0, items: -1, ordinal: 0,
        isLink: false, isCode: false, isBold: false))
    list.elements.append(
      BlockElement(
        node: 0, parent: -1, tag: .document, depth: 0, blocks: 0..<0, shape: 0,
        classes: ClassSums()))
  }

  /// The blocks of `tree`.
  ///
  /// - Parameter limit: blocks after which the rest of the page is left out.
  /// - Complexity: O(nodes + bytes).
  static func blocks(
    of tree: HTMLTree, odds: ClassOdds = ClassOdds([]), limit: Int = Limits().htmlBlocks
  ) -> BlockList {
    var segmenter = BlockSegmenter(tree, odds)
    segmenter.walk(limit)
    return segmenter.list
  }

  private mutating func walk(_ limit: Int) {
    var node = 1
    while node < tree.count {
      guard list.blocks.count < limit else {
        list.isTruncated = true
        break
      }
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
    list.elements[0].blocks = 0..<Int32(truncatingIfNeeded: list.blocks.count)
  }

  private mutating func leave(until node: Int32) {
    while let top = frames.last, top.end <= node {
      if whole != .none, wholeEnd <= node {
        flush()
        whole = .none
      }
      if top.isBlock {
        border()
        let first = list.elements[Int(top.owner)].blocks.lowerBound
        let end = Int32(truncatingIfNeeded: list.blocks.count)
        list.elements[Int(top.owner)].blocks = first..<max(first, end)
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
    if tag == .img { images &+= 1 }
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
    if tag == .b || tag == .strong { frame.isBold = true }
    var marks = BlockContext.of(tag)
    let verdict = frame.hasAttributes ? attributes(node, tag, marks: &marks) : ClassVerdict()
    if isBlock {
      border()
      frame.element = Int32(truncatingIfNeeded: node)
      describe(&frame, node, tag)
    } else {
      gap(before: tag, hasAttributes: frame.hasAttributes)
      inlines &+= 1
      if tag == .a, tree.value(.href, of: node) != nil {
        frame.isLink = true
        links &+= 1
      }
    }
    settle(&frame, node, verdict, marks)
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

  /// Class sums, ancestors and, for a block-level element, its row in the element table.
  private mutating func settle(
    _ frame: inout Frame, _ node: Int, _ own: ClassVerdict, _ marks: BlockContext
  ) {
    var verdict = own
    verdict.add(odds.tags[Int(frame.tag.rawValue)])
    frame.classes = frame.classes.child(verdict.sum, low: verdict.low, high: verdict.high)
    frame.ancestors.mark(AncestorDistances.lane(frame.tag), depth: frame.depth)
    if frame.hasAttributes, let role = tree.string(.role, of: node) {
      frame.ancestors.mark(AncestorDistances.lane(role: role), depth: frame.depth)
    }
    frame.context.formUnion(marks)
    guard frame.isBlock else { return }
    let row = Int32(truncatingIfNeeded: list.elements.count)
    let first = Int32(truncatingIfNeeded: list.blocks.count)
    var element = BlockElement(
      node: frame.element, parent: frame.owner, tag: frame.tag, depth: frame.depth,
      blocks: first..<first, shape: Hash64.mix(own.words &+ UInt64(frame.tag.rawValue)),
      classes: frame.classes)
    element.place = list.elements[Int(frame.owner)].children
    list.elements[Int(frame.owner)].children &+= 1
    list.elements.append(element)
    frame.owner = row
  }

  /// What the element's attributes say: class words, marks, hidden.
  private mutating func attributes(
    _ node: Int, _ tag: HTMLTag, marks: inout BlockContext
  ) -> ClassVerdict {
    var verdict = ClassVerdict()
    if isHidden(node) { marks.insert(.hidden) }
    for attribute in ClassToken.attributes {
      guard let name = tree.value(attribute, of: node), !name.isEmpty else { continue }
      verdict.add(words(name, of: attribute))
    }
    if let role = tree.string(.role, of: node) { marks.formUnion(ClassWords.marks(role: role)) }
    // `body` and `html` carry the theme's words for the whole page: they mark no part of it.
    if tag != .body, tag != .html { marks.formUnion(verdict.marks) }
    return verdict
  }

  private mutating func words(_ name: Range<Int>, of attribute: HTMLAttribute) -> ClassVerdict {
    let source = tree.bytes
    let bytes = source.span
    let seed = ClassToken.seed(attribute)
    let key = Hash64.hash(bytes.extracting(name), seed: seed)
    if let known = verdicts[key] { return known }
    var fresh = ClassVerdict()
    ClassToken.forEach(bytes, name, seed: seed) { word in
      if let known = odds[word] { fresh.add(known) }
      if attribute == .class { fresh.words = fresh.words &+ word }
    }
    if attribute == .class || attribute == .id {
      fresh.marks = ClassWords.marks(bytes, name)
    }
    verdicts[key] = fresh
    return fresh
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
        wholeFrame = frames.count
      } else if tag == .tr, isSimpleRow(node) {
        whole = .row
        wholeEnd = tree.ends[node]
        wholeFrame = frames.count
      }
    } else if whole == .row, tag == .td || tag == .th, runAt >= 0 || !run.isEmpty {
      needsSpace = false
      append(Self.cellMark)
    }
  }
}
