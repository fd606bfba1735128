internal import CopydeskBase

/// A text wrapped to a column, shared passages marked.
struct ColumnText {
  struct Line {
    var text = ""
    /// Columns that the text takes on a terminal.
    var width = 0
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let isColoured: Bool
  private var current = Line()
  private var isShared = false

  /// - Parameter shared: byte ranges of `text`, ascending and apart.
  init(_ text: [UInt8], _ shared: [Range<Int>], width: Int, isColoured: Bool) {
    self.width = width
    self.isColoured = isColoured
    var next = 0
    var start = 0
    while start < text.count {
      // A word with the space after it, or a line break.
      var end = start
      while end < text.count, text[end] > 0x20 { end += 1 }
      if end > start {
        while next < shared.count, shared[next].upperBound <= start { next += 1 }
        let inside = next < shared.count && shared[next].lowerBound <= start
        add(Explanation.visible(String(decoding: text[start..<end], as: UTF8.self)), inside)
        start = end
      } else {
        if text[start] == 0x0A { breakLine() }
        start += 1
      }
    }
    mark(false)
    if current.width > 0 { lines.append(current) }
  }

  private mutating func add(_ word: String, _ shared: Bool) {
    var rest = Array(word.unicodeScalars)
    let needed = rest.reduce(0) { $0 + Self.width($1) }
    let marks = isColoured ? 0 : 2
    let hasRoom = current.width + (current.width > 0 ? 1 : 0) + needed + marks <= width
    if !hasRoom, current.width > 0 { breakLine() }
    if !shared { mark(false) }
    if current.width > 0 { append(" ", 1) }
    if shared { mark(true) }
    // A word longer than the column, or a text without spaces, is cut where the column ends.
    while !rest.isEmpty {
      let scalar = rest.removeFirst()
      if current.width + Self.width(scalar) + marks > width {
        breakLine()
        if shared { mark(true) }
      }
      append(String(Character(scalar)), Self.width(scalar))
    }
  }

  private mutating func append(_ text: String, _ columns: Int) {
    current.text += text
    current.width += columns
  }

  /// Ends the line; a passage that goes on is marked anew with its next word.
  private mutating func breakLine() {
    mark(false)
    lines.append(current)
    current = Line()
  }

  private mutating func mark(_ shared: Bool) {
    guard shared != isShared else { return }
    isShared = shared
    if isColoured {
      current.text += shared ? "\u{1B}[32m" : "\u{1B}[0m"
    } else {
      append(shared ? "⟦" : "⟧", 1)
    }
  }

  /// Columns of a scalar: wide ones by the blocks of UAX #11 that are wide as a whole.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  static func cut(_ text: String, to width: Int) -> String {
    guard text.unicodeScalars.count > width else { return text }
    var end = String.UnicodeScalarView()
    end.append(contentsOf: text.unicodeScalars.suffix(width - 1))
    return "…" + String(end)
  }
}
