internal import CopydeskBase

// The run of inline content that becomes a block.
extension BlockSegmenter {
  /// Stands between two cells of a row while the run is built (ASCII unit separator).
  static let cellMark: UInt8 = 0x1F
  /// Longest cell, in bytes, of a data row; longer ones are columns of a layout table.
  private static let cellBytes = 600

  mutating func append(_ byte: UInt8) { run.append(byte) }

  mutating func addText(_ node: Int) {
    let range = tree.text(node)
    guard let frame = frames.last, !range.isEmpty else { return }
    let before = run.count
    if whole == .preformatted {
      for byte in tree.bytes[range] where byte != 0x0D { append(byte) }
    } else {
      fold(range)
    }
    guard run.count > before else { return }
    closed = nil
    if runAt < 0 {
      runAt = Int32(truncatingIfNeeded: node)
      runMarks = frame.context.intersection(.noscript)
      runClasses = frame.classes
    }
    let bytes = Int32(truncatingIfNeeded: run.count - before)
    if frames.contains(where: \.isLink) { linkBytes &+= bytes }
    if frame.isBold { boldBytes &+= bytes }
  }

  /// Appends text with each run of white space as one space.
  private mutating func fold(_ range: Range<Int>) {
    let source = tree.bytes
    let bytes = source.span
    for index in range {
      let byte = bytes[index]
      if byte == 0x20 || byte &- 0x09 < 5 {
        needsSpace = true
      } else {
        if mayPart, !needsSpace { needsSpace = parts(byte) }
        mayPart = false
        if needsSpace, let last = run.last, last != Self.cellMark { append(0x20) }
        needsSpace = false
        append(byte == Self.cellMark ? 0x20 : byte)
      }
    }
  }

  mutating func lineBreak() {
    closed = nil
    switch whole {
    case .preformatted: append(0x0A)
    case .row: needsSpace = true
    case .none:
      flush()
      breaks += 1
    }
  }

  /// Puts a gap where two inline elements touch and a browser would show one.
  ///
  /// Links that touch are separate labels in practice; styled spans are columns and badges. Emphasis and sub- or
  /// superscript never part a word, nor does a drop cap.
  mutating func gap(before tag: HTMLTag, hasAttributes: Bool) {
    guard let closed, !run.isEmpty, !needsSpace, whole != .preformatted, let frame = frames.last,
      !frame.isCode
    else { return }
    if tag == .a, closed.tag == .a {
      if whole == .none { flush() } else { needsSpace = true }
    } else if Self.isLabel(tag), Self.isLabel(closed.tag), run.count > 2 {
      if hasAttributes, closed.hasAttributes, run.count > 4 {
        needsSpace = true
      } else {
        mayPart = true
      }
    }
  }

  /// Whether two labels that touch are two words, by their characters at the border: `or|Create`, `12:05|3 418`,
  /// `resident|15th`, `done.|Next`. Bare spans may cut a word, so two letters of one case stay together.
  private func parts(_ next: UInt8) -> Bool {
    guard let last = run.last else { return false }
    let isDigit = next &- 0x30 < 10
    let isUpper = next &- 0x41 < 26
    // Capitals of Latin-1, Greek and Cyrillic begin with these lead bytes; the letters around them do too, so that
    // only a digit before them tells.
    let isWide = next >= 0xC3
    switch last {
    case 0x30...0x39: return isDigit || isUpper || next &- 0x61 < 26 || isWide
    case 0x61...0x7A: return isUpper || isDigit
    case 0x2E, 0x21, 0x3F, 0x3B, 0x29: return isUpper || isWide
    case 0x80...: return isUpper || isDigit
    default: return false
    }
  }

  private static func isLabel(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .a, .span, .time, .label, .cite, .small, .strong, .other: true
    default: false
    }
  }

  /// Whether a table row holds data, so that its cells belong on one line.
  ///
  /// - Complexity: O(nodes of the row), stopping at the first nested table.
  func isSimpleRow(_ row: Int) -> Bool {
    let end = Int(tree.ends[row])
    var node = row + 1
    var cells = 0
    var blocks = 0
    var bytes = 0
    while node < end {
      switch tree.tags[node] {
      case .td, .th:
        cells += 1
        blocks = 0
        bytes = 0
      case .table, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .form, .blockquote, .article, .section, .pre:
        return false
      case .p, .div, .br:
        blocks += 1
        if blocks > 3 { return false }
      case .text:
        bytes += tree.text(node).count
        if bytes > Self.cellBytes { return false }
      default: break
      }
      node += 1
    }
    return cells > 1
  }

  /// Ends the run; a run with no visible byte is no block.
  mutating func flush() {
    defer {
      run.removeAll(keepingCapacity: true)
      runAt = -1
      linkBytes = 0
      boldBytes = 0
      inlines = 0
      links = 0
      needsSpace = false
      mayPart = false
    }
    guard runAt >= 0, let innermost = frames.last else { return }
    let frame = whole != .none && wholeFrame < frames.count ? frames[wholeFrame] : innermost
    trim()
    guard !run.isEmpty else { return }
    var block = PageBlock(
      element: frame.element, at: runAt, kind: frame.kind, level: frame.level, text: 0..<0,
      context: frame.context.union(runMarks), owner: frame.owner,
      ancestors: frame.ancestors, classes: runClasses, depth: frame.depth, linkBytes: linkBytes,
      boldBytes: boldBytes, links: links, inlines: inlines, images: images)
    images = 0
    switch whole {
    case .row: addRow(&block)
    case .preformatted:
      block.kind = .code
      block.level = 0
      block.text = store(run)
    case .none:
      block.text = store(run)
    }
    setItem(&block, frame)
    block.counts = TextCounts(list.arena.span, block.text)
    joinLines(&block)
    list.blocks.append(block)
  }

  private mutating func store(_ bytes: [UInt8]) -> Range<Int> {
    let start = list.arena.count
    list.arena.append(contentsOf: bytes)
    return start..<list.arena.count
  }

  /// The first block of a list item is the item; what follows in it are paragraphs.
  private mutating func setItem(_ block: inout PageBlock, _ frame: Frame) {
    guard block.kind == .listItem else { return }
    let item = frames.last { $0.tag == .li || $0.tag == .dt || $0.tag == .dd }
    let element = item?.element ?? -1
    if element == lastListElement {
      block.kind = .paragraph
      block.level = 0
    } else {
      block.ordinal = frame.ordinal
    }
    lastListElement = element
  }

  /// Two pieces parted by one `<br>` are lines of one paragraph.
  private mutating func joinLines(_ block: inout PageBlock) {
    if breaks == 1, breakBlock >= 0, breakBlock == list.blocks.count - 1,
      block.kind == .paragraph, list.blocks[breakBlock].kind != .code
    {
      block.kind = .line
      if list.blocks[breakBlock].kind == .paragraph { list.blocks[breakBlock].kind = .line }
    }
    breaks = 0
    breakBlock = list.blocks.count
  }

  private mutating func trim() {
    if whole == .preformatted {
      while let last = run.last, last <= 0x20 { run.removeLast() }
      if let first = run.firstIndex(where: { $0 != 0x0A }), first > 0 { run.removeFirst(first) }
      return
    }
    // U+00A0 is C2 A0: a block of nothing else is an empty paragraph.
    while run.count >= 2, run[run.count - 1] == 0xA0, run[run.count - 2] == 0xC2 {
      run.removeLast(2)
      while run.last == 0x20 { run.removeLast() }
    }
    var start = 0
    while start + 1 < run.count, run[start] == 0xC2, run[start + 1] == 0xA0 {
      start += 2
      while start < run.count, run[start] == 0x20 { start += 1 }
    }
    if start > 0 { run.removeFirst(start) }
  }

  /// A row's text: "a | b".
  private mutating func addRow(_ block: inout PageBlock) {
    block.kind = .tableRow
    block.level = 0
    var text: [UInt8] = []
    for cell in run.split(separator: Self.cellMark, omittingEmptySubsequences: true) {
      if !text.isEmpty { text.append(contentsOf: " | ".utf8) }
      text.append(contentsOf: cell)
    }
    block.text = store(text)
  }
}
