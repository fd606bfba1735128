/// What at the beginning of a line reads as the marker of a block (CommonMark 0.31, chapters 4 and 5; GFM tables).
enum LineStart {
  /// The place of the byte that needs a backslash so that the line stays text; nil when it is text as it stands.
  ///
  ///     LineStart.escape("1986. A year", 0, 12, isLast: true)  // 4: "1986\. A year"
  ///
  /// - Parameters:
  ///   - end: where the line's own text ends.
  ///   - isLast: whether the line ends there; else a marker follows.
  static func escape(_ text: Span<UInt8>, _ start: Int, _ end: Int, isLast: Bool) -> Int? {
    guard start < end else { return nil }
    let first = text[start]
    switch first {
    case UInt8(ascii: "#"):
      var next = start
      while next < end, text[next] == first { next += 1 }
      return next - start <= 6 && endsMarker(text, next, end, isLast) ? start : nil
    case UInt8(ascii: ">"): return start
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      if endsMarker(text, start + 1, end, isLast) { return start }
      return first != UInt8(ascii: "+") && isRule(text, start, end) ? start : nil
    case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ":"):
      return isRule(text, start, end) ? start : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let isFence = start + 2 < end && text[start + 1] == first && text[start + 2] == first
      return isFence ? start : nil
    case UInt8(ascii: "["):
      // A task's box (GFM 5.3).
      let isBox =
        start + 2 < end && text[start + 2] == UInt8(ascii: "]")
        && (text[start + 1] == 0x20 || text[start + 1] | 0x20 == UInt8(ascii: "x"))
      return isBox && endsMarker(text, start + 3, end, isLast) ? start : nil
    case 0x30...0x39:
      var next = start
      while next < end, 0x30...0x39 ~= text[next] { next += 1 }
      guard next < end, next - start <= 9,
        text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")"),
        endsMarker(text, next + 1, end, isLast)
      else { return nil }
      return next
    default: return nil
    }
  }

  private static func endsMarker(_ text: Span<UInt8>, _ next: Int, _ end: Int, _ isLast: Bool)
    -> Bool
  {
    next < end ? text[next] <= 0x20 : isLast
  }

  /// Whether the line is a thematic break, the underline of a heading, or the second row of a table.
  private static func isRule(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end {
      switch text[index] {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09:
        continue
      case 0x0A: return true
      default: return false
      }
    }
    return true
  }
}
