internal import CopydeskBase
@_spi(_Unicode) internal import Swift

/// Normalisation form C (Unicode UAX 15), on runs that may need it.
///
/// Danger: CJK compatibility ideographs would change to other characters (U+FA67 → U+9038), so they
/// part the runs and stay. The one file that uses the standard library's `_nfc`.
enum Composition: RepairRule {
  static let name = "nfc"
  static let triggers: RepairTriggers = .composition

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var runStart = 0
    var needsWork = false
    var offset = 0
    var inRun = false
    func close(_ end: Int) {
      if inRun && needsWork, !context.masks.overlaps(runStart..<end),
        let change = composed(text, runStart..<end)
      {
        found.append(change)
      }
      inRun = false
      needsWork = false
    }
    while offset < text.count {
      let start = offset
      if text[offset] < 0x80 {
        close(start)
        offset += 1
        continue
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      if isCompatibilityIdeograph(scalar) {
        close(start)
        continue
      }
      if !inRun {
        // A mark may compose with the ASCII letter before it.
        runStart = start > 0 && text[start - 1] < 0x80 ? start - 1 : start
        if let last = found.last { runStart = max(runStart, last.range.upperBound) }
        inRun = true
      }
      needsWork = needsWork || mayChange(scalar.value)
    }
    close(text.count)
    return found
  }

  private static func composed(_ text: Span<UInt8>, _ run: Range<Int>) -> Replacement? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count)
    for scalar in String(utf8: text, run)._nfc { bytes.appendUTF8(scalar) }
    var lower = 0
    while lower < bytes.count, lower < run.count, bytes[lower] == text[run.lowerBound + lower] {
      lower += 1
    }
    if lower == bytes.count && lower == run.count { return nil }
    // The edit begins and ends between characters.
    while lower > 0, isInside(bytes, lower) || isInside(text, run.lowerBound + lower) { lower -= 1 }
    var upper = 0
    while upper < bytes.count - lower, upper < run.count - lower,
      bytes[bytes.count - 1 - upper] == text[run.upperBound - 1 - upper]
    {
      upper += 1
    }
    while upper > 0, isInside(bytes, bytes.count - upper) { upper -= 1 }
    return Replacement(
      range: (run.lowerBound + lower)..<(run.upperBound - upper),
      bytes: Array(bytes[lower..<(bytes.count - upper)]))
  }

  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }

  private static func isInside(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }

  private static func isCompatibilityIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xF900 && scalar.value <= 0xFAFF
      || scalar.value >= 0x2F800 && scalar.value <= 0x2FA1F
  }

  /// False only where the scalar is sure to be a starter that NFC leaves alone.
  private static func mayChange(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x660...0x6D5: value == 0x387
    case 0x600...0x64A, 0x904...0x928, 0x92A...0x932, 0x935...0x93B, 0x93D...0x94C: false
    case 0x960...0x97F, 0xE01...0xE37, 0xE3F...0xE47: false
    case 0x2010...0x2044, 0x20A0...0x20CF, 0x2150...0x2FFF: false
    case 0x3001...0x3029, 0x3041...0x3098, 0x309D...0x31FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: false
    case 0xFE00...0xFE0F, 0xFF01...0xFFEF, 0x1F000...0x1FAFF: false
    default: true
    }
  }
}
