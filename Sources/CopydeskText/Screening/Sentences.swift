internal import CopydeskBase

/// Where the sentences of a line lie, by end marks.
///
///     Sentences.ranges(of: Array("Dr. B. Lund came. He left.".utf8).span).count  // 2, for "Dr." is short
///
/// A sentence ends at a mark (and the quotes and brackets behind it) before a blank or the line's end; in
/// Chinese and Japanese at any mark. Before a small letter none ends ("Go!" she said), nor at a full stop
/// after a single letter, or after a word of at most 3 letters that began with a capital (a title).
enum Sentences {
  static func ranges(of line: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    each(line) { ranges.append($0) }
    return ranges
  }

  static func count(_ line: Span<UInt8>) -> Int {
    var count = 0
    each(line) { _ in count += 1 }
    return count
  }

  /// Calls `body` with each sentence that holds a letter or digit, without the blanks around it.
  static func each(_ line: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var start = 0
    var offset = 0
    var hasWord = false
    var wordStart = 0
    var wordLetters = 0
    var wordIsCapital = false
    while let scalar = line.nextScalar(&offset) {
      guard scalar.isEndMark else {
        if scalar.value < 0x80 ? scalar.isASCIIWord : Script(scalar) != .common {
          hasWord = true
          if wordLetters == 0 { wordIsCapital = scalar.isUpper }
          wordLetters += 1
        } else if scalar.isSpace {
          wordLetters = 0
          wordStart = offset
        }
        continue
      }
      let isShort = wordLetters == 1 || wordLetters <= 3 && wordIsCapital && offset - wordStart <= 5
      var end = offset
      var next = line.nextScalar(&end)
      var after = offset
      while let scalar = next, scalar.isEndMark || scalar.isCloser {
        after = end
        next = line.nextScalar(&end)
      }
      var isEnd = next == nil || next?.isSpace == true
      switch scalar.value {
      case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: isEnd = true
      case 0x2E, 0x21, 0x3F, 0x2026:
        guard isEnd, next != nil else { break }
        while let scalar = next, scalar.isSpace { next = line.nextScalar(&end) }
        if next?.isLower == true || isShort && scalar == "." { isEnd = false }
      default: break
      }
      offset = after
      guard isEnd else { continue }
      if hasWord { body(TextLines.trimmed(line, start..<offset)) }
      start = offset
      hasWord = false
      wordLetters = 0
      wordStart = offset
    }
    if hasWord { body(TextLines.trimmed(line, start..<line.count)) }
  }
}
