internal import CopydeskBase

/// The lines of a text that are not blank, and what the rules ask about them.
struct TextLines {
  struct Line {
    /// Without blanks around it.
    var range: Range<Int>
    var characters: Int
    var hash: UInt64
  }

  private(set) var lines: [Line] = []
  /// Hashes and characters of the paragraphs: what blank lines part.
  private(set) var paragraphs: [(hash: UInt64, characters: Int)] = []
  /// Characters of the text, line breaks among them.
  private(set) var characters = 0
  /// Line breaks of the text.
  private(set) var breaks = 0

  init() {}

  init(_ text: Span<UInt8>) {
    var start = 0
    var paragraph = Hash64()
    var paragraphCharacters = 0
    var breaks = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      if index < text.count { breaks += 1 }
      let range = TextLines.trimmed(text, start..<index)
      start = index + 1
      if range.isEmpty || index == text.count {
        if !range.isEmpty {
          TextLines.add(text, range, to: &lines, &paragraph, &paragraphCharacters)
        }
        if paragraphCharacters > 0 {
          paragraphs.append((hash: paragraph.value, characters: paragraphCharacters))
        }
        paragraph = Hash64()
        paragraphCharacters = 0
        continue
      }
      TextLines.add(text, range, to: &lines, &paragraph, &paragraphCharacters)
    }
    characters = text.scalarCount(0..<text.count)
    self.breaks = breaks
  }

  private static func add(
    _ text: Span<UInt8>, _ range: Range<Int>, to lines: inout [Line], _ paragraph: inout Hash64,
    _ paragraphCharacters: inout Int
  ) {
    let line = Line(
      range: range, characters: text.scalarCount(range),
      hash: Hash64.hash(text.extracting(range)))
    lines.append(line)
    // The line break between two lines of a paragraph is a character of it.
    if paragraphCharacters > 0 { paragraphCharacters += 1 }
    paragraphCharacters += line.characters
    paragraph.add(0x0A)
    paragraph.add(text.extracting(range))
  }

  /// `range` without ASCII blanks and ideographic spaces at its ends.
  static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower] <= 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}
