internal import CopydeskBase

/// No-break, thin and ideographic spaces become a plain space where they carry no meaning.
///
/// They stay in French (eager: only where it wants them), before ; : ! ? » % and after « (in any language, it may be a French quote),
/// beside a digit ("10 000", "5 km", "§ 3"), and U+3000 beside Chinese, Japanese or Korean text or at
/// the start of a line, where it is the indent.
enum NoBreakSpaces: RepairRule {
  static let name = "noBreakSpaces"
  static let triggers: RepairTriggers = .space

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    let isFrench = context.language.tag == "fr"
    guard !isFrench || context.isEager else { return [] }
    var found: [Replacement] = []
    var offset = 0
    while offset < text.count {
      let start = offset
      guard let scalar = text.nextScalar(&offset) else { break }
      guard scalar.value >= 0xA0, scalar.isSpace, scalar.value != 0x2028, scalar.value != 0x2029,
        !context.masks.overlaps(start..<offset)
      else { continue }
      let before = text.scalar(before: start)?.scalar
      let after = text.scalar(at: offset)
      if carriesMeaning(scalar, before, after) { continue }
      // Beside a plain space it adds nothing.
      found.append(Replacement(range: start..<offset, bytes: [0x20], isEager: isFrench))
    }
    return found
  }

  private static func carriesMeaning(
    _ space: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    if space.value == 0x3000 {
      guard let before, before != "\n", before.value != 0x3000 else { return true }
      return isEastAsian(before) || (after.map { isEastAsian($0) } ?? true)
    }
    if let after, ";:!?»%‰€›".unicodeScalars.contains(after) { return true }
    guard let before else { return false }
    if "«‹§№€$£–—".unicodeScalars.contains(before) { return true }
    return before.decimalDigit != nil && (after?.isWordPart ?? false)
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch Script(scalar) {
    case .han, .kana, .hangul: true
    default:
      scalar.value >= 0x3000 && scalar.value <= 0x303F
        || scalar.value >= 0xFF00 && scalar.value <= 0xFFEF
    }
  }
}
