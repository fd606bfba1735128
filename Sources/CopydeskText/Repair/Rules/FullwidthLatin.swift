internal import CopydeskBase

/// Full-width Latin letters become plain ones: "ＮＡＴＯ" → "NATO".
///
/// Only a run of full-width forms that holds two letters or more, in a text that is not Chinese, Japanese or Korean,
/// and that does not touch letters of those scripts; its digits and marks go along. A run of digits or marks alone
/// ("１２３", "，。！？") stays: folding marks one by one is what turned １ into a quotation mark elsewhere (field
/// notes 4), and 10³ is no full-width form. Texts of unknown language stay.
enum FullwidthLatin: RepairRule {
  static let name = "fullwidthLatin"
  static let triggers: RepairTriggers = .fullwidth

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    guard !context.language.keepsFullwidth else { return [] }
    var found: [Replacement] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0xEF, let scalar = text.scalar(at: index), isFullwidth(scalar) else {
        index += 1
        continue
      }
      let start = index
      var letters = 0
      var bytes: [UInt8] = []
      while let scalar = text.scalar(at: index), isFullwidth(scalar) {
        let plain = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
        if (plain | 0x20) >= 0x61, (plain | 0x20) <= 0x7A { letters += 1 }
        bytes.append(plain)
        index += 3
      }
      let before = text.scalar(before: start)?.scalar
      let after = text.scalar(at: index)
      guard letters >= 2, !isEastAsian(before), !isEastAsian(after),
        !context.masks.overlaps(start..<index)
      else { continue }
      found.append(Replacement(range: start..<index, bytes: bytes))
    }
    return found
  }

  private static func isFullwidth(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch Script(scalar) {
    case .han, .kana, .hangul: return true
    default: return scalar.value >= 0x3000 && scalar.value <= 0x303F
    }
  }
}
