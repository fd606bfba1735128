internal import CopydeskBase

/// What a character is to the rules of emphasis (CommonMark 0.31, 6.2).
enum MarkdownScalar {
  case space, punctuation, other
  /// Punctuation since version 0.31, a letter before (cmark-gfm): what is written must hold for both.
  case symbol

  /// The class of a scalar; nil, the border of a line, counts as white space.
  static func of(_ scalar: Unicode.Scalar?) -> MarkdownScalar {
    guard let scalar else { return .space }
    if scalar.value < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte == 0x20 || byte &- 0x09 < 5 { return .space }
      // cmark-gfm looks past a tilde.
      if byte == UInt8(ascii: "~") { return .symbol }
      return isPunctuation(byte) ? .punctuation : .other
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return .symbol
    default: return .other
    }
  }

  /// Whether a run of marks between `before` and `after` can open and can close emphasis.
  ///
  /// Left- and right-flanking runs, and rules 1 to 4 of section 6.2.
  static func flanks(
    _ before: MarkdownScalar, _ after: MarkdownScalar, isUnderscore: Bool
  ) -> (opens: Bool, closes: Bool) {
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    guard isUnderscore, before != .symbol, after != .symbol else { return (isLeft, isRight) }
    return (
      isLeft && (!isRight || before == .punctuation), isRight && (!isLeft || after == .punctuation)
    )
  }

  /// ASCII punctuation (CommonMark 0.31, 2.1): what a backslash escapes.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// The scalar that begins at `offset`, or nil at or after `end`.
  static func at(_ text: [UInt8], _ offset: Int, before end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    var next = offset
    return text.span.nextScalar(&next)
  }

  /// The scalar that ends before `offset`, or nil at or before `start`.
  static func before(_ text: [UInt8], _ offset: Int, from start: Int) -> Unicode.Scalar? {
    guard offset > start else { return nil }
    var first = offset - 1
    while first > start, offset - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
    return text.span.nextScalar(&first)
  }

  /// Bytes of the scalar in UTF-8.
  static func length(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}
