internal import CopydeskBase

/// A text without what is no language: addresses and code.
enum LanguageProse {
  /// `text` without the words that hold a sign of addresses or code: `//`, `@` and `{}<>=\_$`, a backtick, a semicolon
  /// inside.
  ///
  ///     "See https://nos.nl/sport/uitslagen and x_1 = 3;"  →  "See and 3; "
  ///
  /// Dutch addresses make an English paragraph look Dutch, and names in code Indonesian (docs/decisions/0007-cld2.md).
  ///
  /// - Complexity: O(n).
  static func of(_ text: Span<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + 1)
    var start = 0
    var hasSign = false
    for index in 0...text.count {
      guard index < text.count, text[index] > 0x20 else {
        if index > start, !hasSign {
          out.append(text, start..<index)
          out.append(0x20)
        }
        start = index + 1
        hasSign = false
        continue
      }
      switch text[index] {
      case 0x40, 0x7B, 0x7D, 0x3C, 0x3E, 0x3D, 0x5C, 0x5F, 0x24, 0x60: hasSign = true
      case 0x2F where index > start && text[index - 1] == 0x2F: hasSign = true
      case 0x3B where index + 1 < text.count && text[index + 1] > 0x20: hasSign = true
      default: break
      }
    }
    return out
  }
}
