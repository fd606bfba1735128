internal import CopydeskBase

/// What one scan of a text saw that a rule may want to look at.
struct RepairTriggers: OptionSet {
  var rawValue: UInt32

  static let control = RepairTriggers(rawValue: 1 << 0)
  static let lineBreak = RepairTriggers(rawValue: 1 << 1)
  static let blankRun = RepairTriggers(rawValue: 1 << 2)
  static let entity = RepairTriggers(rawValue: 1 << 3)
  static let spaceBefore = RepairTriggers(rawValue: 1 << 4)
  static let stops = RepairTriggers(rawValue: 1 << 5)
  static let dash = RepairTriggers(rawValue: 1 << 6)
  static let missingSpace = RepairTriggers(rawValue: 1 << 7)
  static let invisible = RepairTriggers(rawValue: 1 << 8)
  static let space = RepairTriggers(rawValue: 1 << 9)
  static let mojibake = RepairTriggers(rawValue: 1 << 10)
  static let composition = RepairTriggers(rawValue: 1 << 11)
  static let quote = RepairTriggers(rawValue: 1 << 12)

  /// 1 for the bytes that can begin something; letters, digits and most marks are 0.
  private static let interesting = ByteSet(
    Array(0..<0x20).filter { $0 != 0x09 } + Array(" .,!?&\"".utf8) + [0x7F] + Array(0x80...0xFF))

  /// Scans `text` once.
  ///
  /// - Complexity: O(n), a table look-up a byte for plain ASCII; never allocates.
  static func scan(_ text: Span<UInt8>) -> RepairTriggers {
    var found: RepairTriggers = []
    let table = interesting
    var index = 0
    let count = text.count
    while index < count {
      let byte = text[index]
      if !table.contains(byte) {
        index &+= 1
        continue
      }
      let next: UInt8 = index &+ 1 < count ? text[index &+ 1] : 0x0A
      if byte >= 0x80 {
        found.formUnion(high(text, index, byte, next))
      } else {
        found.formUnion(ascii(text, index, byte, next))
      }
      index &+= 1
    }
    return found
  }

  private static func ascii(
    _ text: Span<UInt8>, _ index: Int, _ byte: UInt8, _ next: UInt8
  ) -> RepairTriggers {
    switch byte {
    case 0x20:
      switch next {
      case 0x2C, 0x2E: return [.spaceBefore, .stops]
      case 0x29, 0x5D, 0x3B, 0x3A, 0x21, 0x3F, 0xD8: return .spaceBefore
      default: return []
      }
    case 0x2E:
      if next == 0x2E || next == 0x2C { return .stops }
      if next == 0x20, index + 2 < text.count, text[index + 2] == 0x2D || text[index + 2] == 0xE2 {
        return .dash
      }
      return isUpper(next) ? .missingSpace : []
    case 0x2C:
      if next == 0x2E { return .stops }
      return isUpper(next) ? .missingSpace : []
    case 0x21, 0x3F: return isUpper(next) ? .missingSpace : []
    case 0x26: return next == 0x23 || (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A ? .entity : []
    case 0x22: return .quote
    case 0x0A:
      return next == 0x0A && index + 2 < text.count && text[index + 2] == 0x0A ? .blankRun : []
    case 0x0B, 0x0C, 0x0D: return .lineBreak
    default: return .control
    }
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0xC3 && byte < 0xE0
  }

  private static func high(
    _ text: Span<UInt8>, _ index: Int, _ byte: UInt8, _ next: UInt8
  ) -> RepairTriggers {
    let third: UInt8 = index + 2 < text.count ? text[index + 2] : 0
    switch byte {
    case 0xC2:
      if next == 0x85 { return .lineBreak }
      if next < 0xA0 { return [.control, .mojibake] }
      if next == 0xA0 { return .space }
      if next == 0xAD { return .invisible }
      return next == 0xAB || next == 0xBB ? .quote : []
    case 0xC3: return next >= 0x82 && next <= 0xB4 && third >= 0x80 || next == 0x83 ? .mojibake : []
    case 0xC4, 0xC5, 0xD0, 0xD1: return third >= 0x80 ? .mojibake : []
    case 0xCC, 0xCD, 0xCE, 0xD6, 0xD7, 0xD9, 0xE0, 0xE1, 0xF0: return .composition
    case 0xE2:
      if next == 0x80 {
        if third <= 0x81 { return [.space, .composition] }
        if third <= 0x8A || third == 0xAF { return .space }
        if third == 0x8B { return .invisible }
        if third == 0xA8 || third == 0xA9 { return .lineBreak }
        return third >= 0x9C && third <= 0x9F ? .quote : []
      }
      if next == 0x81 { return third == 0x9F ? .space : third == 0xA0 ? .invisible : [] }
      return next == 0x84 ? .composition : []
    case 0xE3:
      if next == 0x80 && third == 0x80 { return .space }
      return next == 0x82 && (third == 0x99 || third == 0x9A) ? .composition : []
    case 0xEF: return next == 0xBB ? [.invisible] : next == 0xAC ? .composition : []
    default: return []
    }
  }
}
