internal import CopydeskBase

/// The form of an e-mail address: RFC 5321's dot-string, "@", and a domain with a top level of letters.
enum EmailShape {
  /// Most bytes before the "@" (RFC 5321, 4.5.3.1.1) and behind it (4.5.3.1.2).
  private static let mostLocal = 64
  private static let mostDomain = 255

  /// The address around the "@" at `at`, which begins at `after` or later; nil when there is none.
  static func around(_ at: Int, in text: Span<UInt8>, after: Int) -> Range<Int>? {
    var start = at
    while start > after, at - start < mostLocal, isLocal(text[start - 1]) { start -= 1 }
    while start < at, text[start] == 0x2E { start += 1 }
    guard start < at, text[at - 1] != 0x2E else { return nil }
    var end = at + 1
    while end < text.count, end - at <= mostDomain, isDomain(text[end]) { end += 1 }
    // "Write to a@b.example." ends with the sentence's stop.
    while end > at + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
    guard let dot = ((at + 1)..<end).last(where: { text[$0] == 0x2E }), dot > at + 1,
      end - dot >= 3
    else { return nil }
    // "xn--p1ai" is a top level too, "10" is none.
    return isLetter(text[dot + 1]) ? start..<end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// RFC 5322's atext without the signs that in running text stand around an address: ' ` { | } / = ! ? * &.
  private static func isLocal(_ byte: UInt8) -> Bool {
    if isLetter(byte) || isDigit(byte) { return true }
    switch byte {
    case 0x2E, 0x2D, 0x5F, 0x2B, 0x25: return true
    default: return false
    }
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2E || byte == 0x2D
  }
}
