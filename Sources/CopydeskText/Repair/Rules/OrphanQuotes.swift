internal import CopydeskBase

/// Reports quotation marks without their partner; never changes them inside a text. (A block that is nothing but a
/// mark is emptied by `BlockBorders` under the same name.)
///
/// An opening mark without a close at the start of a block is no orphan: a quotation of several paragraphs opens each
/// of them. Inches and apostrophes are no quotation marks here.
enum OrphanQuotes {
  static let name = "orphanQuote"
  /// Most reports of one block.
  static let most = 16
  /// Deepest nesting followed; what opens deeper is passed over.
  static let deepest = 64

  static func report(_ log: EditLog) -> [TextEdit] {
    find(log.text.span).map { mark in
      let bytes = Array(log.text[mark])
      return TextEdit(
        rule: name, offset: log.inputOffset(mark.lowerBound), before: bytes, after: bytes)
    }
  }

  /// The marks without a partner, in order, at most `most`.
  static func find(_ text: Span<UInt8>) -> [Range<Int>] {
    var open: [(mark: Range<Int>, value: UInt32)] = []
    var orphans: [Range<Int>] = []
    var straight = 0
    var lastStraight = 0
    var isFirst = true
    var firstOpener: Int?
    var index = 0
    while index < text.count {
      let start = index
      let byte = text[index]
      var value: UInt32 = 0
      if byte < 0x80 {
        index &+= 1
        if byte != 0x22 {
          if byte != 0x20, byte != 0x0A, byte != 0x09 { isFirst = false }
          continue
        }
        if !isInches(text, start) {
          straight += 1
          lastStraight = start
        }
        isFirst = false
        continue
      } else if byte == 0xE2 || byte == 0xC2 {
        value = text.nextScalar(&index)?.value ?? 0
      } else {
        index &+= byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        isFirst = false
        continue
      }
      if let last = open.last, closes(value, last.value) {
        open.removeLast()
      } else if value == 0x201C || value == 0x201E || value == 0xAB {
        if isFirst { firstOpener = start }
        if open.count < deepest { open.append((start..<index, value)) }
      } else if value == 0x201D || value == 0xBB {
        if orphans.count < most { orphans.append(start..<index) }
      }
      if value != 0xA0 { isFirst = false }
    }
    for opener in open where opener.mark.lowerBound != firstOpener { orphans.append(opener.mark) }
    if straight % 2 == 1, straight > 1 || lastStraight != 0 {
      orphans.append(lastStraight..<(lastStraight + 1))
    }
    return Array(orphans.sorted { $0.lowerBound < $1.lowerBound }.prefix(most))
  }

  /// “…”, „…“ and „…”, «…».
  private static func closes(_ mark: UInt32, _ opener: UInt32) -> Bool {
    switch opener {
    case 0x201C: mark == 0x201D
    case 0x201E: mark == 0x201C || mark == 0x201D
    default: mark == 0xBB
    }
  }

  private static func isInches(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    text.scalar(before: offset)?.scalar.decimalDigit != nil
  }
}
