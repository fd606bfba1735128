internal import CopydeskBase

/// How a line ends: with an end mark of any script, a quotation mark, an ellipsis.
enum LineEnd {
  /// Whether the last character, closing brackets and quotes aside, ends a sentence.
  ///
  ///     "(See page 3.)"  true    「行こう。」  true    "Read more"  false
  static func hasEndMark(_ line: Span<UInt8>) -> Bool {
    var end = line.count
    while let (scalar, start) = line.scalar(before: end) {
      if scalar.isEndMark { return true }
      guard scalar.isCloser else { return false }
      end = start
    }
    return false
  }

  /// C4's rule: an end mark or a closing quotation mark, and no ellipsis.
  static func isC4End(_ line: Span<UInt8>) -> Bool {
    if hasEllipsis(line) { return false }
    if hasEndMark(line) { return true }
    guard let (scalar, _) = line.scalar(before: line.count) else { return false }
    switch scalar {
    case "\"", "'", "\u{2019}", "\u{201D}", "\u{201C}", "\u{BB}", "\u{AB}", "\u{203A}", "\u{300D}",
      "\u{300F}":
      return true
    default: return false
    }
  }

  /// Ends in "..." or "…".
  static func hasEllipsis(_ line: Span<UInt8>) -> Bool {
    let count = line.count
    guard count >= 3 else { return false }
    let (a, b, c) = (line[count - 3], line[count - 2], line[count - 1])
    return a == 0x2E && b == 0x2E && c == 0x2E || a == 0xE2 && b == 0x80 && c == 0xA6
  }
}
