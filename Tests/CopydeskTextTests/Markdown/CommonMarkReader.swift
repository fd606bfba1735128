/// Reads Markdown back as CommonMark 0.31 with GFM's tables and `~~`, as far as a writer can produce it.
///
/// Written from the specification, apart from the writer: what the writer gets wrong shows as other text here. Lazy
/// lines, indented code and HTML, which the writer never means, are counted as faults.
struct CommonMarkReader {
  /// Visible text of each leaf block and table cell, in order.
  var texts: [String] = []
  var codes: [(language: String, text: String)] = []
  var headings: [(level: Int, text: String)] = []
  /// Depth in lists of each item.
  var items: [Int] = []
  /// Depth in quotes of each quote.
  var quotes: [Int] = []
  var rules = 0
  /// Rows of each table, the header first.
  var tables: [[[String]]] = []
  var links: [String] = []
  var strong: [String] = []
  var faults: [String] = []

  private var listDepth = 0
  private var quoteDepth = 0

  init(_ markdown: String) {
    read(markdown.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0) })
  }

  private typealias Line = [Character]

  private static func isBlank(_ line: Line) -> Bool { line.allSatisfy { $0 == " " } }

  private static func indent(_ line: Line) -> Int { line.prefix { $0 == " " }.count }

  private mutating func read(_ lines: [Line]) {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if Self.isBlank(line) {
        index += 1
      } else if Self.indent(line) >= 4 {
        faults.append("indented code: \(String(line))")
        index += 1
      } else if line[0] == ">" {
        var inner: [Line] = []
        while index < lines.count, lines[index].first == ">" {
          let rest = lines[index].dropFirst()
          inner.append(Array(rest.first == " " ? rest.dropFirst() : rest))
          index += 1
        }
        quoteDepth += 1
        quotes.append(quoteDepth)
        read(inner)
        quoteDepth -= 1
      } else if let fence = Self.fence(line) {
        index = readCode(lines, index, fence)
      } else if let level = Self.headingLevel(line) {
        var content = String(line.dropFirst(level))[...]
        content = Self.trimmed(content)
        if let hash = content.lastIndex(where: { $0 != "#" }) {
          if content[hash] == " " { content = Self.trimmed(content[...hash]) }
        } else {
          content = ""
        }
        let text = inline(String(content))
        headings.append((level, text))
        texts.append(text)
        index += 1
      } else if Self.isRule(line) {
        rules += 1
        index += 1
      } else if let width = Self.marker(line) {
        index = readItem(lines, index, width)
      } else {
        index = readParagraph(lines, index)
      }
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func fence(_ line: Line) -> Int? {
    guard let first = line.first, first == "`" || first == "~" else { return nil }
    let length = line.prefix { $0 == first }.count
    guard length >= 3, first == "~" || !line.dropFirst(length).contains("`") else { return nil }
    return length
  }

  private static func headingLevel(_ line: Line) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return 1...6 ~= level && (line.count == level || line[level] == " ") ? level : nil
  }

  private static func isRule(_ line: Line) -> Bool {
    let marks = line.filter { $0 != " " }
    guard marks.count >= 3, let first = marks.first, "-_*".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// Columns up to an item's content; nil when the line begins no item.
  private static func marker(_ line: Line) -> Int? {
    var width = 0
    if let first = line.first, "-+*".contains(first) {
      width = 1
    } else {
      width = line.prefix { $0.isASCII && $0.isNumber }.count
      guard 1...9 ~= width, width < line.count, ".)".contains(line[width]) else { return nil }
      width += 1
    }
    if line.count == width { return width + 1 }
    guard line[width] == " " else { return nil }
    return width + 1
  }

  private mutating func readCode(_ lines: [Line], _ start: Int, _ fence: Int) -> Int {
    var index = start + 1
    var code: [String] = []
    while index < lines.count {
      let closing = lines[index].prefix { $0 == lines[start][0] }.count
      if closing >= fence, lines[index].dropFirst(closing).allSatisfy({ $0 == " " }) { break }
      code.append(String(lines[index]))
      index += 1
    }
    if index == lines.count { faults.append("open fence") }
    codes.append((String(lines[start].dropFirst(fence)), code.joined(separator: "\n")))
    texts.append(code.joined(separator: "\n"))
    return index + 1
  }

  private mutating func readItem(_ lines: [Line], _ start: Int, _ width: Int) -> Int {
    var inner = [Line(lines[start].dropFirst(width))]
    var index = start + 1
    while index < lines.count, Self.isBlank(lines[index]) || Self.indent(lines[index]) >= width {
      inner.append(Line(lines[index].dropFirst(min(width, lines[index].count))))
      index += 1
    }
    listDepth += 1
    items.append(listDepth)
    read(inner)
    listDepth -= 1
    if index < lines.count, !Self.isBlank(lines[index - 1]), !Self.interrupts(lines[index]),
      Self.marker(lines[index]) == nil
    {
      faults.append("lazy line: \(String(lines[index]))")
    }
    return index
  }

  /// Whether a line ends the paragraph before it.
  private static func interrupts(_ line: Line) -> Bool {
    if isBlank(line) || line.first == ">" || fence(line) != nil || headingLevel(line) != nil
      || isRule(line)
    {
      return true
    }
    guard let width = marker(line), line.count > width else { return false }
    return !(line[0].isNumber) || line.prefix { $0.isNumber } == ["1"]
  }

  private mutating func readParagraph(_ lines: [Line], _ start: Int) -> Int {
    let columns = Self.cells(lines[start]).count
    if start + 1 < lines.count, Self.isDelimiter(lines[start + 1]),
      Self.cells(lines[start + 1]).count == columns
    {
      return readTable(lines, start, columns)
    }
    var paragraph = [lines[start]]
    var index = start + 1
    while index < lines.count, !Self.interrupts(lines[index]) {
      let underline = lines[index].filter { $0 != " " }
      if underline.allSatisfy({ $0 == "=" }) || underline.allSatisfy({ $0 == "-" }) {
        faults.append("underlined heading")
      }
      paragraph.append(lines[index])
      index += 1
    }
    if let first = paragraph[0].first, first == "<", paragraph[0].count > 1,
      paragraph[0][1].isLetter || "/!?".contains(paragraph[0][1])
    {
      faults.append("HTML block")
    }
    let joined = paragraph.map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
    texts.append(inline(joined))
    return index
  }

  private static func isDelimiter(_ line: Line) -> Bool {
    line.contains("-") && line.contains("|") && line.allSatisfy { "-:| ".contains($0) }
  }

  private static func cells(_ line: Line) -> [String] {
    var cells: [String] = []
    var cell = ""
    var index = 0
    let content = line.first == "|" ? line.dropFirst() : line[...]
    let inner = Array(
      content.last == "|" && content.dropLast().last != "\\" ? content.dropLast() : content)
    while index < inner.count {
      if inner[index] == "\\", index + 1 < inner.count, inner[index + 1] == "|" {
        cell.append("|")
        index += 2
      } else if inner[index] == "|" {
        cells.append(cell)
        cell = ""
        index += 1
      } else {
        cell.append(inner[index])
        index += 1
      }
    }
    return cells + [cell]
  }

  private mutating func readTable(_ lines: [Line], _ start: Int, _ columns: Int) -> Int {
    var rows: [[String]] = []
    var index = start
    while index < lines.count, lines[index].first == "|" {
      if index != start + 1 {
        let cells = Self.cells(lines[index]).map { inline(String(Self.trimmed($0[...]))) }
        if cells.count > columns { faults.append("row wider than its table") }
        rows.append(cells)
        texts.append(contentsOf: cells.filter { !$0.isEmpty })
      }
      index += 1
    }
    tables.append(rows)
    return index
  }

  private mutating func inline(_ text: String) -> String {
    let inlines = CommonMarkInlines(text)
    links += inlines.links
    strong += inlines.strong
    faults += inlines.faults
    return inlines.text
  }
}
