internal import CopydeskBase

/// The form of a telephone number.
///
/// Three are told from other numbers: international (`+49 30 1234567`, E.164: 8 to 15 digits), North American
/// (`(212) 555-0123`, `212-555-0123`), and any number of 6 to 15 digits behind a word such as "Tel." in one of
/// the languages covered. Others are left alone: a bare "555 0123" may be a price.
enum PhoneShape {
  /// Longest number, its blanks and signs among it.
  private static let mostBytes = 28

  /// The number that begins at `start`; nil when none does.
  static func at(_ start: Int, in text: Span<UInt8>) -> Range<Int>? {
    let first = text[start]
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "(") || isDigit(first) else {
      return nil
    }
    if start > 0, isJoined(text[start - 1]) { return nil }
    guard let number = Number(text, from: start) else { return nil }
    if number.end < text.count, isWordByte(text[number.end]) { return nil }
    let range = start..<number.end
    if first == UInt8(ascii: "+") {
      return 8...15 ~= number.digits && number.firstDigit != 0 ? range : nil
    }
    if number.isNorthAmerican { return range }
    return 6...15 ~= number.digits && PhoneLabel.stands(before: start, in: text) ? range : nil
  }

  /// Digits in groups, and the signs between them.
  private struct Number {
    var digits = 0
    var firstDigit: UInt8 = 0
    var end: Int
    private var groups: [Int] = []
    private var signs = 0
    private var hasBracket = false

    init?(_ text: Span<UInt8>, from start: Int) {
      end = start
      var index = start
      var isOpen = false
      var gap = 0
      while index < text.count, index - start < mostBytes {
        let byte = text[index]
        if isDigit(byte) {
          if digits == 0 { firstDigit = byte - 0x30 }
          if gap > 0 || groups.isEmpty { groups.append(0) }
          groups[groups.count - 1] += 1
          digits += 1
          gap = 0
          end = index + 1
        } else {
          switch byte {
          case 0x28:
            if isOpen || hasBracket { return nil }
            isOpen = true
            hasBracket = true
          case 0x29:
            guard isOpen else { return }
            isOpen = false
          case 0x2D, 0x2E: signs += 1
          case 0x2B where index == start: break
          case 0x20, 0x2F: break
          default: return
          }
          gap += 1
          // ") " and " (" are the longest gaps.
          if gap > 2 { return }
        }
        index += 1
      }
      if digits == 0 { return nil }
    }

    var isNorthAmerican: Bool {
      var groups = groups
      if groups.count == 4, groups[0] == 1, firstDigit == 1 { groups.removeFirst() }
      return groups == [3, 3, 4] && (signs >= 2 || hasBracket)
        && (firstDigit >= 2 || self.groups.count == 4)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F || byte == 0x25
  }

  /// What before a number makes it part of something longer.
  private static func isJoined(_ byte: UInt8) -> Bool {
    isWordByte(byte) || byte == 0x2E || byte == 0x2C || byte == 0x2D || byte == 0x2F || byte == 0x3D
      || byte == 0x23 || byte == 0x24 || byte == 0x2B
  }
}
