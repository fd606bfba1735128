/// What a scalar is to the word scanner, with case and width folded away.
///
/// A table over the Basic Multilingual Plane, made once from the Unicode data of the standard
/// library: asking `Unicode.Scalar.Properties` for every scalar costs 15 to 30 times as much as the
/// rest of the scan (measured, `docs/near-duplicates.md`).
enum ScalarClass: UInt8, Sendable {
  /// Ends a word: punctuation, symbols.
  case separator
  case blank
  /// Ends a word, and what follows may be capitalised for that reason alone.
  case sentence
  case letter
  case digit
  /// Left out as if it were not there: zero-width marks, soft hyphens, optional vowel points.
  case ignored
  /// Of a script written without spaces: overlapping pairs of these are the words.
  case unspaced
  /// Joins a contraction.
  case apostrophe

  /// Classes in the high byte's place, folded scalar in the low 16 bits, for U+0000...U+FFFF.
  static let table: [UInt32] = (0..<0x10000).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    let kind = classify(scalar)
    let folded = kind == .letter || kind == .digit || kind == .unspaced ? fold(scalar) : scalar
    let low = folded.value < 0x10000 ? folded.value : scalar.value
    return UInt32(kind.rawValue) << 24 | low
  }

  static func of(_ entry: UInt32) -> ScalarClass {
    ScalarClass(rawValue: UInt8(entry >> 24)) ?? .separator
  }

  static func classify(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x00B4, 0x27, 0x60, 0xFF07, 0x2032: return .apostrophe
    case 0x0A, 0x0D, 0x21, 0x22, 0x2E, 0x3A, 0x3F, 0x7C, 0x2022, 0x201C, 0x201D, 0x201E, 0xAB,
      0x2026,
      0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x061F, 0x06D4, 0x0964, 0x0965, 0x2028, 0x2029:
      return .sentence
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF,
      0xFE00...0xFE0F, 0x0640, 0x064B...0x065F, 0x0670, 0x0591...0x05BD, 0x05BF...0x05C7:
      return .ignored
    // Thai, Lao, Myanmar, Khmer, kana, Bopomofo, Han (Unicode block names).
    case 0x0E01...0x0E4E, 0x0E80...0x0ECF, 0x1000...0x103F, 0x1780...0x17D3, 0x3041...0x3096,
      0x30A1...0x30FF, 0x3105...0x312F, 0x31F0...0x31FF, 0x3005, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFD:
      return .unspaced
    default: break
    }
    let properties = scalar.properties
    if properties.isWhitespace { return .blank }
    if properties.numericType == .decimal { return .digit }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return .letter
    case .otherNumber, .letterNumber: return .letter
    default: return properties.isAlphabetic ? .letter : .separator
    }
  }

  /// Lower case, ASCII digits for decimal digits, ASCII for full-width forms (U+FF01...U+FF5E).
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
      return fold(ascii)
    }
    let properties = scalar.properties
    if properties.numericType == .decimal, let value = properties.numericValue, value >= 0,
      value <= 9, let digit = Unicode.Scalar(0x30 + UInt32(value))
    {
      return digit
    }
    if scalar == "ς" { return "σ" }
    let lower = properties.lowercaseMapping.unicodeScalars
    // "İ" lowers to two scalars; the first is the letter.
    return lower.first ?? scalar
  }
}
