internal import CopydeskBase

/// A line brought to the form in which phrases and headlines are compared.
///
///     LineFold.fold("  Read more… →")       // "read more"
///     LineFold.fold("1.2K Shares")          // "# shares"
///     LineFold.fold("À lire aussi :")       // "à lire aussi"
///
/// Lower case; every run of what is neither letter, mark nor digit becomes one space; numbers become
/// "#"; "©" stays; Arabic harakat and tatweel go and alef forms fall together.
enum LineFold {
  /// - Parameter keepsNumbers: digits stay as they are, to compare headlines.
  /// - Complexity: O(n); one buffer.
  static func fold(_ text: Span<UInt8>, keepsNumbers: Bool = false) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var needsSpace = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      // ASCII letters are nearly all of most lines.
      if (byte | 0x20) >= 0x61, (byte | 0x20) <= 0x7A {
        open(&out, &needsSpace)
        out.append(byte | 0x20)
        offset &+= 1
        continue
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      if !keepsNumbers, scalar.decimalDigit != nil {
        skipNumber(text, &offset)
        open(&out, &needsSpace)
        out.append(0x23)
        continue
      }
      if scalar.isWordPart {
        guard let folded = letter(scalar) else { continue }
        open(&out, &needsSpace)
        out.appendUTF8(folded)
      } else if scalar.value == 0xA9 {
        if !out.isEmpty { out.append(0x20) }
        out.appendUTF8(scalar)
        needsSpace = true
      } else if !isIgnorable(scalar) {
        needsSpace = true
      }
    }
    while out.last == 0x20 { out.removeLast() }
    return out
  }

  static func fold(_ text: [UInt8], keepsNumbers: Bool = false) -> [UInt8] {
    fold(text.span, keepsNumbers: keepsNumbers)
  }

  private static func open(_ out: inout [UInt8], _ needsSpace: inout Bool) {
    if needsSpace && !out.isEmpty && out.last != 0x20 { out.append(0x20) }
    needsSpace = false
  }

  /// Steps over the rest of "12,345", "1.2" and a counter's K or M.
  private static func skipNumber(_ text: Span<UInt8>, _ offset: inout Int) {
    while offset < text.count {
      var next = offset
      guard let scalar = text.nextScalar(&next) else { return }
      if scalar.decimalDigit != nil {
        offset = next
        continue
      }
      var after = next
      let following = text.nextScalar(&after)
      if scalar == "." || scalar == ",", following?.decimalDigit != nil {
        offset = next
        continue
      }
      let lower = scalar.value | 0x20
      if lower == 0x6B || lower == 0x6D, !(following?.isWordPart ?? false) { offset = next }
      return
    }
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x640, 0x64B...0x652, 0x670, 0x307: nil
    case 0x622, 0x623, 0x625, 0x671: "\u{627}"
    default: scalar.lowered
    }
  }

  /// Joiners, bidi marks, variation selectors: they part nothing. ZWNJ parts words in Persian.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200D...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      true
    default: false
    }
  }
}
