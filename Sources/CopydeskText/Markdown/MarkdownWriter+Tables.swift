internal import CopydeskBase

// Rows that follow each other as one table (GFM, 4.10).
extension MarkdownWriter {
  /// One past the last row of the table that begins at `first`.
  static func endOfTable(_ blocks: [TextBlock], from first: Int) -> Int {
    let table = blocks[first].markup
    var end = first + 1
    while end < blocks.count {
      let block = blocks[end]
      if block.isKept {
        guard block.kind == .tableRow, block.markup?.table == table?.table,
          block.markup?.containers == table?.containers
        else { break }
      }
      end += 1
    }
    return end
  }

  mutating func table(_ blocks: [TextBlock], _ range: Range<Int>) {
    let rows = range.filter { blocks[$0].isKept && !blocks[$0].text.isEmpty }
    guard let first = rows.first, let last = rows.last else { return }
    begin(path(of: blocks[first]), blocks[first])
    let cells = rows.map { Self.cells(of: blocks[$0]) }
    let columns = cells.map(\.count).max() ?? 0
    let all = cells.reduce(0) { $0 + $1.count }
    // GFM fills short rows up by itself; a table that is mostly holes is left to it.
    let padded = rows.count.multipliedReportingOverflow(by: columns)
    let fill = !padded.overflow && padded.partialValue <= 4 * all + 1_000 ? columns : 0
    let isHeader = Self.isHeader(blocks, rows, cells)
    if isHeader {
      row(blocks[first], cells[0], columns)
    } else {
      row(blocks[first], [], columns)
    }
    newLine(isBlank: false)
    out.append(UInt8(ascii: "|"))
    for _ in 0..<columns { out.append(contentsOf: " --- |".utf8) }
    for (index, block) in rows.enumerated() where index > 0 || !isHeader {
      newLine(isBlank: false)
      row(blocks[block], cells[index], fill)
    }
    previous = (last, blocks[last])
  }

  /// Whether the first row heads the others: by its tags, by an empty corner, or by being the bold one.
  private static func isHeader(
    _ blocks: [TextBlock], _ rows: [Int], _ cells: [[Range<Int>]]
  ) -> Bool {
    guard let markup = blocks[rows[0]].markup, !markup.isHeaderRow, rows.count > 1 else {
      return blocks[rows[0]].markup?.isHeaderRow ?? true
    }
    let hasCorner =
      cells[0].count > 2 && cells[0][0].isEmpty && cells[0].dropFirst().allSatisfy { !$0.isEmpty }
      && !cells[1].isEmpty && !cells[1][0].isEmpty
    return hasCorner || isBold(blocks[rows[0]], cells[0]) && !isBold(blocks[rows[1]], cells[1])
  }

  private static func isBold(_ block: TextBlock, _ cells: [Range<Int>]) -> Bool {
    let strong = (block.markup?.marks ?? []).filter { $0.kind == .strong }
    return !strong.isEmpty
      && cells.allSatisfy { cell in
        cell.isEmpty
          || strong.contains { $0.start <= cell.lowerBound && $0.end >= cell.upperBound }
      }
  }

  private mutating func row(_ block: TextBlock, _ cells: [Range<Int>], _ columns: Int) {
    out.append(UInt8(ascii: "|"))
    for index in 0..<max(columns, cells.count) {
      out.append(0x20)
      if index < cells.count, !cells[index].isEmpty {
        out.append(
          contentsOf: InlineWriter.write(
            block.text, cells[index], block.markup?.marks ?? [], .cell))
        out.append(0x20)
      }
      out.append(UInt8(ascii: "|"))
    }
  }

  /// The cells as the page has them, else what stands between bars.
  private static func cells(of block: TextBlock) -> [Range<Int>] {
    let count = block.text.count
    if let known = block.markup?.cells, let last = known.lastIndex(where: { !$0.isEmpty }) {
      // A column in which no row has anything is not worth its bars.
      return known[...last].map { min($0.lowerBound, count)..<min($0.upperBound, count) }
    }
    var cells: [Range<Int>] = []
    var start = 0
    for index in 0..<max(0, count - 2)
    where block.text[index] == 0x20 && block.text[index + 1] == 0x7C
      && block.text[index + 2] == 0x20
    {
      cells.append(start..<max(start, index))
      start = index + 3
    }
    cells.append(min(start, count)..<count)
    return cells
  }
}
