internal import CopydeskBase

/// Closes the gap between two lines of one wrapped paragraph.
///
/// A hyphen at the line's end goes only if the document itself writes the joined word elsewhere
/// ("document as dictionary", docling#4151); else it stays, without a space, so that
/// "price-determining" keeps its hyphen; before a joining word ("mid- and long-term") it keeps both.
enum LineJoint {
  private static let joiners = [
    "and", "or", "und", "oder", "en", "of", "to", "et", "ou", "och", "y",
  ]
  .map { Array($0.utf8) }

  static func close(
    _ out: inout [UInt8], _ text: Span<UInt8>, _ next: Range<Int>, _ words: Set<UInt64>
  ) {
    var offset = next.lowerBound
    let first = text.nextScalar(&offset) ?? " "
    // By index: a slice that still lives when `out` is changed makes it copy itself.
    if out.count >= 2, out[out.count - 2] == 0xC2, out[out.count - 1] == 0xAD {
      out.removeLast(2)
      return
    }
    if out.last == 0x2D, first.isLower, out.count >= 2, isASCIILetterOrHigh(out[out.count - 2]) {
      let right = word(text, next)
      if joiners.contains(right) {
        out.append(0x20)
        return
      }
      var start = out.count - 1
      while start > 0, isASCIILetterOrHigh(out[start - 1]) { start -= 1 }
      let whole = Array(out[start..<(out.count - 1)]) + right
      if words.contains(Hash64.hash(whole.span)) { out.removeLast() }
      return
    }
    if let last = lastScalar(out.span), Script(last).runsTogether, Script(first).runsTogether {
      return
    }
    out.append(0x20)
  }

  private static func word(_ text: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var word: [UInt8] = []
    for index in range {
      guard isASCIILetterOrHigh(text[index]) else { break }
      word.append(text[index])
    }
    return word
  }

  static func isASCIILetterOrHigh(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func lastScalar(_ bytes: Span<UInt8>) -> Unicode.Scalar? {
    var start = bytes.count - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return nil }
    return bytes.nextScalar(&start)
  }
}
