internal import CopydeskBase

// A block's text laid over the text nodes it was made of.
extension MarkupReader {
  /// One column of a row.
  private struct Cell {
    var node: Int32
    var range = 0..<0
    var isHeader: Bool
    var columns: Int
    var rows: Int
  }

  /// Reads marks, cells and language of block `index`.
  ///
  /// - Returns: the last node that the block's text comes from.
  mutating func readText(_ index: Int, to markup: inout BlockMarkup) -> Int {
    let block = list.blocks[index]
    let at = Int(block.at)
    if block.kind == .code {
      let preformatted = max(ancestor(of: at, .pre), ancestor(of: at, .xmp))
      guard preformatted >= 0 else { return at }
      markup.language = language(of: preformatted)
      return Int(tree.ends[preformatted]) - 1
    }
    let row = block.kind == .tableRow ? ancestor(of: at, .tr) : -1
    var cells = row >= 0 ? cells(of: row) : []
    var overlay = TextOverlay(tree, list.arena, block.text)
    var chain: [(element: Int32, mark: Int)] = []
    var parent: Int32 = -1
    var node = at
    var last = at
    var cell = -1
    while !overlay.isDone, node < tree.count {
      let tag = tree.tags[node]
      if tag == .text {
        if tree.parents[node] != parent {
          parent = tree.parents[node]
          chain = self.chain(from: parent, chain, &markup)
          if row >= 0 { move(to: node, &cell, cells, &overlay) }
        }
        guard let range = overlay.consume(node) else {
          // The text is not this node's: better no marks than marks in wrong places.
          markup.marks.removeAll()
          return at
        }
        if !range.isEmpty {
          last = node
          for entry in chain {
            if markup.marks[entry.mark].end == 0 {
              markup.marks[entry.mark].start = range.lowerBound
            }
            markup.marks[entry.mark].end = range.upperBound
          }
          if cells.indices.contains(cell) {
            let start = cells[cell].range.isEmpty ? range.lowerBound : cells[cell].range.lowerBound
            cells[cell].range = start..<range.upperBound
          }
        }
      } else if tag.isOpaque {
        node = Int(tree.ends[node])
        continue
      } else if tag == .img, let image = image(node, at: overlay.point) {
        markup.marks.append(image)
      }
      node += 1
    }
    markup.marks.removeAll { $0.end == 0 && $0.kind != .image }
    if row >= 0 { settle(cells, of: row, to: &markup) }
    return last
  }

  /// Marks for the formatting elements around a text node whose parent is `parent`, outermost first.
  ///
  /// Elements of `open` keep their marks. Formatting around whole blocks counts when it is small: an unclosed `<b>`
  /// would make half a page bold.
  private func chain(
    from parent: Int32, _ open: [(element: Int32, mark: Int)], _ markup: inout BlockMarkup
  ) -> [(element: Int32, mark: Int)] {
    var elements: [Int32] = []
    var node = parent
    var steps = 0
    var isOutside = false
    while node > 0, steps < Self.steps, elements.count < Self.nesting {
      let tag = tree.tags[Int(node)]
      if tag.isBlock { isOutside = true }
      if kind(of: tag, Int(node)) != nil,
        !isOutside || tree.ends[Int(node)] &- node <= Self.wrappedNodes
      {
        elements.append(node)
      }
      node = tree.parents[Int(node)]
      steps += 1
    }
    var chain: [(element: Int32, mark: Int)] = []
    for element in elements.reversed() {
      if let known = open.first(where: { $0.element == element }) {
        chain.append(known)
        continue
      }
      guard markup.marks.count < Self.marks,
        let kind = kind(of: tree.tags[Int(element)], Int(element))
      else { continue }
      var mark = InlineMark(kind, 0, 0)
      if kind == .link {
        guard let href = tree.value(.href, of: Int(element)),
          let target = links.target(tree.bytes[href])
        else { continue }
        mark.target = target
      }
      chain.append((element, markup.marks.count))
      markup.marks.append(mark)
    }
    return chain
  }

  /// Most formatting elements around one text node, and most marks of one block.
  private static let nesting = 8
  private static let marks = 1_024
  /// Most nodes of a formatting element that holds blocks.
  private static let wrappedNodes: Int32 = 64

  private func kind(of tag: HTMLTag, _ node: Int) -> InlineMark.Kind? {
    switch tag {
    // Google Docs wraps whole documents in `<b style="font-weight:normal">`.
    case .strong, .b: style(node, holds: "font-weight:normal") ? nil : .strong
    case .em, .i: style(node, holds: "font-style:normal") ? nil : .emphasis
    case .span, .font:
      style(node, holds: "font-weight:bold") || style(node, holds: "font-weight:700")
        ? .strong : style(node, holds: "font-style:italic") ? .emphasis : nil
    case .code, .kbd, .samp, .tt: .code
    case .del, .s, .strike: .deleted
    case .q: .quotation
    case .a: keepsLinks ? .link : nil
    default: nil
    }
  }

  /// Whether the element's style has this declaration, with or without a space behind the colon.
  private func style(_ node: Int, holds declaration: String) -> Bool {
    guard let style = tree.value(.style, of: node), style.count < 1_000 else { return false }
    let value = tree.bytes[style].filter { $0 > 0x20 }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let words = Array(declaration.utf8)
    guard value.count >= words.count else { return false }
    return (0...(value.count - words.count)).contains { value[$0...].starts(with: words) }
  }

  // MARK: Rows

  private func cells(of row: Int) -> [Cell] {
    var cells: [Cell] = []
    for node in (row + 1)..<max(row + 1, Int(tree.ends[row])) {
      let tag = tree.tags[node]
      guard tag == .td || tag == .th, cells.count < RowSpans.columns else { continue }
      cells.append(
        Cell(
          node: Int32(truncatingIfNeeded: node), isHeader: tag == .th,
          columns: number(.colspan, of: node), rows: number(.rowspan, of: node)))
    }
    return cells
  }

  /// A number of one to four digits; 1 for what is none.
  func number(_ name: HTMLAttribute, of node: Int) -> Int {
    guard let value = tree.value(name, of: node), 1...9 ~= value.count else { return 1 }
    var number = 0
    for byte in tree.bytes[value] {
      guard 0x30...0x39 ~= byte else { return 1 }
      number = number * 10 + Int(byte &- 0x30)
    }
    return number
  }

  /// Steps on to the cell that `node` lies in.
  private func move(
    to node: Int, _ cell: inout Int, _ cells: [Cell], _ overlay: inout TextOverlay
  ) {
    let before = cell
    while cell + 1 < cells.count, Int(cells[cell + 1].node) < node { cell += 1 }
    if cell != before { overlay.crossCell() }
  }

  /// The row's columns: empty ones where a cell is wide or reaches down from the row above.
  private mutating func settle(_ cells: [Cell], of row: Int, to markup: inout BlockMarkup) {
    let isNext = isNextRow(row)
    rows.begin(Int32(truncatingIfNeeded: row), isNext: isNext)
    var spans: [(column: Int, rows: Int)] = []
    var filled = 0
    var headers = 0
    for cell in cells {
      for _ in 0..<rows.taken(from: markup.cells.count) { markup.cells.append(0..<0) }
      guard markup.cells.count < RowSpans.columns else { break }
      for column in 0..<max(1, min(cell.columns, RowSpans.columns - markup.cells.count)) {
        spans.append((markup.cells.count, cell.rows))
        markup.cells.append(column == 0 ? cell.range : 0..<0)
      }
      if !cell.range.isEmpty {
        filled += 1
        if cell.isHeader { headers += 1 }
      }
    }
    for _ in 0..<rows.taken(from: markup.cells.count) { markup.cells.append(0..<0) }
    rows.end(spans)
    markup.table = Int32(truncatingIfNeeded: ancestor(of: row, .table))
    markup.isHeaderRow = headers == filled || ancestor(of: row, .thead) > markup.table
  }

  /// Whether `row` is the next after the row read last, in the same table.
  private func isNextRow(_ row: Int) -> Bool {
    guard rows.row >= 0 else { return false }
    var node = Int(tree.ends[Int(rows.row)])
    while node < row {
      if tree.tags[node] == .tr || tree.tags[node] == .table { return false }
      node += 1
    }
    return ancestor(of: row, .table) == ancestor(of: Int(rows.row), .table)
  }
}
