internal import CopydeskBase
@_spi(_Unicode) internal import Swift

/// Normalisation form C (Unicode UAX 15), on runs that may need it.
///
/// Danger: CJK compatibility ideographs would change to other characters (U+FA67 → U+9038), so they
/// part the runs and stay; so do characters whose normal form is another character of one's own choice: the
/// Kelvin, Ångström and Ohm signs, the Greek question mark, the angle brackets U+2329 and U+232A. The one file that uses the standard library's `_nfc`.
enum Composition: RepairRule {
  static let name = "nfc"
  static let triggers: RepairTriggers = .composition

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var runStart = 0
    var needsWork = false
    var offset = 0
    var inRun = false
    var marks = 0
    func close(_ end: Int) {
      if inRun && needsWork, !context.masks.overlaps(runStart..<end),
        let change = composed(text, runStart..<end)
      {
        found.append(change)
      }
      inRun = false
      needsWork = false
      marks = 0
    }
    while offset < text.count {
      let start = offset
      if text[offset] < 0x80 {
        close(start)
        offset += 1
        continue
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      if isKept(scalar) {
        close(start)
        continue
      }
      if !inRun {
        // A mark may compose with the ASCII letter before it.
        runStart = start > 0 && text[start - 1] < 0x80 ? start - 1 : start
        if let last = found.last { runStart = max(runStart, last.range.upperBound) }
        inRun = true
      }
      let change = change(scalar.value)
      marks = change == .none ? 0 : marks + 1
      needsWork = needsWork || change == .maybe || marks > 1
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

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x37E, 0x387, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A: return true
    default: break
    }
    return scalar.value >= 0xF900 && scalar.value <= 0xFAFF
      || scalar.value >= 0x2F800 && scalar.value <= 0x2FA1F
  }

  /// What normalisation may do to a character (Unicode's NFC_Quick_Check, on the safe side).
  enum Change {
    /// A starter that nothing before or after it changes, but for a mark of the two kinds below.
    case none
    /// A mark that stays where it is unless another one stands beside it.
    case order
    case maybe
  }

  @inline(__always) static func change(_ value: UInt32) -> Change {
    switch value {
    case 0x80...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x660...0x66F: .none
    case 0x600...0x60F, 0x61B...0x64A, 0x671...0x6D5: .none
    case 0x5B0...0x5C2, 0x64B...0x652, 0x94D, 0x9CD, 0xE38...0xE3A, 0xE48...0xE4B: .order
    case 0x900...0x928, 0x92A...0x932, 0x935...0x93B, 0x93D...0x94C, 0x960...0x97F: .none
    case 0x981...0x9B9, 0x9BD, 0x9BF...0x9C8, 0x9E6...0x9FE: .none
    case 0xE01...0xE37, 0xE3F...0xE47, 0xE4F...0xE5B: .none
    case 0x10A0...0x10FF, 0x1E00...0x1E9A, 0x1E9E...0x1EF9: .none
    case 0x2010...0x2044, 0x20A0...0x20CF, 0x2100...0x2125, 0x2127...0x2129: .none
    case 0x212C...0x2328, 0x232B...0x2ADB, 0x2ADD...0x2FFF: .none
    case 0x2000...0x200F: value < 0x2002 ? .maybe : .none
    case 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x31FF, 0x3200...0x9FFF, 0xAC00...0xD7A3: .none
    case 0xFE00...0xFE0F, 0xFE30...0xFEFF, 0xFF01...0xFFFD, 0x1F000...0x1FAFF: .none
    case 0x20000...0x2F7FF: .none
    default: .maybe
    }
  }
}
