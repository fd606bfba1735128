internal import CopydeskBase

/// Text without markup cut into blocks: paragraphs between blank lines, lines, list items.
///
/// Hard-wrapped text is joined again, but only on evidence: at width W (the longest line), a line was
/// broken by wrapping if the next line's first word would not have fitted. Poems, addresses and lists
/// fail that test and keep their lines.
struct LineSplitter {
  /// One trimmed line: its bytes, its length in characters, and what stands around it.
  struct Line {
    var range: Range<Int>
    var characters: Int
    var firstWord: Int
    var isIndented: Bool
    var afterBlank: Bool
    var isBullet: Bool
  }

  /// Longest line of wrapped text in characters; mail and Gutenberg texts wrap at 65 to 80.
  static let widest = 100
  static let narrowest = 45
  /// Fewest wrapped line breaks that prove wrapping, and their least share of all breaks in groups.
  static let leastPairs = 3
  static let leastShare = 0.6

  /// Lines told apart in one document; what follows is taken up in pieces of `pieceBytes`, line breaks inside.
  /// Ten million lines of one letter took 3.2 GB; a book of 32 MB at 75 characters a line stays whole.
  static let mostLines = 450_000
  static let pieceBytes = 16 << 10

  static func blocks(_ text: Span<UInt8>) -> [TextBlock] {
    let lines = lines(text)
    let width = wrapWidth(lines)
    var blocks: [TextBlock] = []
    var current: [Int] = []
    let words = width == nil ? [] : DocumentWords(text).hashes
    func flush() {
      guard let first = current.first else { return }
      let isItem = lines[first].isBullet
      // A line of a group that was not rejoined is a line, not a paragraph.
      let next = (current.last ?? first) + 1
      let inGroup =
        (next < lines.count && !lines[next].afterBlank) || (!lines[first].afterBlank && first > 0)
      let kind: TextBlock.Kind =
        isItem ? .listItem : current.count == 1 && inGroup ? .line : .paragraph
      let joined = join(current.map { lines[$0].range }, text, words)
      if !joined.isEmpty {
        let source = lines[first].range.lowerBound..<lines[next - 1].range.upperBound
        blocks.append(
          TextBlock(kind: kind, level: isItem ? 1 : 0, text: joined, source: source))
      }
      current.removeAll(keepingCapacity: true)
    }
    for index in lines.indices {
      let line = lines[index]
      if let last = current.last {
        let isWrapped =
          width.map { !line.afterBlank && fills(lines[last], line, $0) && !line.isBullet } ?? false
        if !isWrapped { flush() }
      }
      current.append(index)
    }
    flush()
    return blocks
  }

  /// Whether `next`'s first word would not have fitted on `line` at `width`.
  private static func fills(_ line: Line, _ next: Line, _ width: Int) -> Bool {
    line.characters + 1 + next.firstWord > width && !next.isIndented
  }

  /// The width the text was wrapped at, or nil when it was not.
  private static func wrapWidth(_ lines: [Line]) -> Int? {
    guard let width = lines.map(\.characters).max(), width <= widest, width >= narrowest else {
      return nil
    }
    var pairs = 0
    var full = 0
    for index in lines.indices.dropFirst() where !lines[index].afterBlank {
      pairs += 1
      if fills(lines[index - 1], lines[index], width) { full += 1 }
    }
    // The longest line sets the width, and ragged text stays within a word of it.
    return full >= leastPairs && Double(full) >= leastShare * Double(pairs) ? width : nil
  }

  static func lines(_ text: Span<UInt8>) -> [Line] {
    var lines: [Line] = []
    var blank = true
    var offset = 0
    var start = 0
    while offset <= text.count {
      let end = offset
      guard offset < text.count else {
        append(text, start..<end, &lines, &blank)
        break
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      guard isBreak(scalar) else { continue }
      if scalar == "\r", offset < text.count, text[offset] == 0x0A { offset += 1 }
      append(text, start..<end, &lines, &blank)
      start = offset
    }
    return lines
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func append(
    _ text: Span<UInt8>, _ range: Range<Int>, _ lines: inout [Line], _ blank: inout Bool
  ) {
    var characters = 0
    var firstWord = 0
    var lower: Int?
    var upper = range.lowerBound
    var inFirst = true
    var indent = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      guard let scalar = text.nextScalar(&offset) else { break }
      if scalar.isSpace || scalar.value == 0xFEFF {
        if lower != nil {
          characters += 1
          inFirst = false
        } else if scalar.value != 0xFEFF {
          indent += 1
        }
        continue
      }
      if lower == nil { lower = start }
      upper = offset
      characters += 1
      if inFirst { firstWord += 1 }
    }
    guard let lower else {
      blank = true
      return
    }
    if lines.count >= mostLines, let last = lines.last,
      upper - last.range.lowerBound <= pieceBytes
    {
      lines[lines.count - 1].range = last.range.lowerBound..<upper
      blank = false
      return
    }
    lines.append(
      Line(
        range: lower..<upper, characters: characters, firstWord: firstWord, isIndented: indent > 0,
        afterBlank: blank, isBullet: isBullet(text, lower..<upper)))
    blank = false
  }

  /// "- item", "• item", "* item"; a dash that opens dialogue is told by its capital sentence only
  /// later, and stays a line of its own either way.
  private static func isBullet(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    guard let mark = text.nextScalar(&offset), "-*•‣▪●◦·".unicodeScalars.contains(mark),
      offset < range.upperBound, text[offset] == 0x20
    else { return false }
    return true
  }

  /// Joins the lines of one paragraph and folds the white space inside.
  private static func join(
    _ ranges: [Range<Int>], _ text: Span<UInt8>, _ words: Set<UInt64>
  ) -> [UInt8] {
    var out: [UInt8] = []
    for (index, range) in ranges.enumerated() {
      if index > 0 { LineJoint.close(&out, text, range, words) }
      append(text, range, to: &out)
    }
    return out
  }

  private static func append(_ text: Span<UInt8>, _ range: Range<Int>, to out: inout [UInt8]) {
    var wasSpace = false
    for index in range {
      let byte = text[index]
      let isSpace = byte == 0x20 || byte == 0x09
      if isSpace {
        if !wasSpace { out.append(0x20) }
      } else {
        out.append(byte)
      }
      wasSpace = isSpace
    }
  }
}
