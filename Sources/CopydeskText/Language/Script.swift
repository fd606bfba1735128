/// The writing systems that the text rules tell apart; everything else is `other`.
///
/// Ranges are whole blocks of Unicode's Blocks.txt, which is coarse but needs no tables.
enum Script: UInt8, CaseIterable {
  case common, latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi
  case gujarati, tamil, telugu, kannada, malayalam, sinhala, thai, lao, myanmar, georgian
  case ethiopic, khmer, hangul, kana, han, other

  /// - Complexity: O(1); a handful of comparisons, one for ASCII.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let lower = value | 0x20
      self = lower >= 0x61 && lower <= 0x7A ? .latin : .common
      return
    }
    switch value {
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F:
      self = .latin
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFB00...0xFB06: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1000...0x109F, 0xAA60...0xAA7F: self = .myanmar
    case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
    case 0x1200...0x139F: self = .ethiopic
    case 0x1780...0x17FF: self = .khmer
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
    case 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      self = .han
    default: self = Script.isSymbol(value) ? .common : .other
    }
  }

  /// Whether words are written without spaces between them.
  var runsTogether: Bool {
    switch self {
    case .han, .kana, .thai, .lao, .khmer, .myanmar: true
    default: false
    }
  }

  /// Punctuation, spaces, symbols, combining marks, emoji: no writing system of their own.
  private static func isSymbol(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0xBF, 0xD7, 0xF7, 0x2B0...0x36F, 0x2000...0x2BFF, 0x2E00...0x2E7F: true
    case 0x3000...0x3040, 0xFE00...0xFE6F, 0xFEFF...0xFF65, 0xFFE0...0xFFFF: true
    case 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
