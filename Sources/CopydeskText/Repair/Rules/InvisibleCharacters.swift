internal import CopydeskBase

/// Zero-width space, byte order mark inside, word joiner and soft hyphen go.
///
/// Dangers: ZWJ and ZWNJ carry meaning (Persian, Indic, emoji), so do bidi marks, variation selectors
/// and tags: all stay. Between Thai, Lao, Khmer and Burmese letters one zero-width space parts words
/// and stays. Links and code are masked.
enum InvisibleCharacters: RepairRule {
  static let name = "invisibleCharacters"
  static let triggers: RepairTriggers = .invisible

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var offset = 0
    while offset < text.count {
      let start = offset
      guard let scalar = text.nextScalar(&offset) else { break }
      guard isInvisible(scalar), !context.masks.overlaps(start..<offset) else { continue }
      if scalar.value == 0x200B, partsWords(text, start, offset) { continue }
      found.append(Replacement(range: start..<offset, bytes: []))
    }
    return found
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a zero-width space stands, as the first of its run, between letters of such a script.
  private static func partsWords(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard let (before, _) = text.scalar(before: start), before.value != 0x200B else { return false }
    var next = end
    while let scalar = text.scalar(at: next), scalar.value == 0x200B { next += 3 }
    guard let after = text.scalar(at: next) else { return false }
    return breaksAtZeroWidth(before) && breaksAtZeroWidth(after)
  }

  private static func breaksAtZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .thai, .lao, .khmer, .myanmar: true
    default: false
    }
  }
}
