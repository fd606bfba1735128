internal import CopydeskBase

/// Character references left over in text are decoded, up to three rounds ("&amp;nbsp;").
///
/// Only with their semicolon, so "AT&T" and "?a=1&copy=2" stay. A text about markup stays whole: one
/// that holds "&lt;" before a tag name, or speaks of HTML or entities. Names: HTML 4 section 24, the
/// Latin-1 and punctuation sets; numbers 128...159 as windows-1252 (WHATWG HTML 13.2.5.80).
enum Entities: RepairRule {
  static let name = "entities"
  static let triggers: RepairTriggers = .entity
  static let rounds = 3

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x26, let reference = reference(text, index) else {
        index += 1
        continue
      }
      if !context.masks.overlaps(index..<reference.end) {
        if found.isEmpty, isAboutMarkup(text) { return [] }
        var bytes: [UInt8] = []
        bytes.appendUTF8(reference.scalar)
        found.append(Replacement(range: index..<reference.end, bytes: bytes))
      }
      index = reference.end
    }
    return found
  }

  private static func reference(_ text: Span<UInt8>, _ start: Int) -> (
    scalar: Unicode.Scalar, end: Int
  )? {
    var end = start + 1
    while end < text.count, end < start + 12, text[end] != 0x3B { end += 1 }
    guard end < text.count, text[end] == 0x3B, end > start + 1 else { return nil }
    let scalar =
      text[start + 1] == 0x23 ? number(text, (start + 2)..<end) : name(text, (start + 1)..<end)
    return scalar.map { ($0, end + 1) }
  }

  private static func name(_ text: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    EntityNames.shared.scalars[Hash64.hash(text.extracting(range))]
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    var value: UInt32 = 0
    var digits = range
    let isHex = !range.isEmpty && text[range.lowerBound] | 0x20 == 0x78
    if isHex { digits = (range.lowerBound + 1)..<range.upperBound }
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    for index in digits {
      let byte = text[index]
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(byte - 0x37)
      case 0x61...0x66 where isHex: digit = UInt32(byte - 0x57)
      default: return nil
      }
      value = value * (isHex ? 16 : 10) + digit
    }
    if value >= 0x80, value < 0xA0 { value = MisreadCodec.windows1252.scalars[Int(value) - 0x80] }
    guard value >= 0x20, value != 0x7F, value < 0x80 || value >= 0xA0 else { return nil }
    return Unicode.Scalar(value)
  }

  /// Whether the text shows markup or speaks of it.
  private static func isAboutMarkup(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x26 where has(text, index, "&lt;") || has(text, index, "&amp;lt;"):
        let after = index + (has(text, index, "&lt;") ? 4 : 8)
        if let next = text.scalar(at: after), next.isLetter || next == "/" || next == "!" {
          return true
        }
      case 0x48 where has(text, index, "HTML"), 0x68 where has(text, index, "html"): return true
      case 0x65 where has(text, index, "entity") || has(text, index, "entities"): return true
      case 0x3C where has(text, index, "<code") || has(text, index, "<pre"): return true
      default: break
      }
    }
    return false
  }

  private static func has(_ text: Span<UInt8>, _ index: Int, _ word: String) -> Bool {
    var position = index
    for byte in word.utf8 {
      guard position < text.count, text[position] == byte else { return false }
      position += 1
    }
    return true
  }
}
