internal import CopydeskBase

/// Counts of one block's text, gathered in one pass.
struct TextCounts: Hashable, Sendable {
  /// Words: runs of letters and digits; in scripts without spaces two characters count as one word
  /// (the mean word of Chinese is about 1.6 characters, of Japanese about 2).
  var words = 0
  /// Marks that end a sentence, in any script, at a word's end.
  var endMarks = 0
  var commas = 0
  var digits = 0
  var capitals = 0
  var letters = 0
  /// Whether the last visible character ends a sentence.
  var endsSentence = false
  /// Hash of the letters and digits, ASCII case folded: equal for lines that read alike.
  var line: UInt64 = 0

  init() {}

  /// - Complexity: O(bytes); never allocates.
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var hash = Hash64()
    var inWord = false
    var unspaced = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        offset += 1
        let lower = byte | 0x20
        if 0x61...0x7A ~= lower {
          letters += 1
          if byte != lower { capitals += 1 }
          if !inWord { words += 1 }
          inWord = true
          endsSentence = false
          hash.add(lower)
        } else if 0x30...0x39 ~= byte {
          digits += 1
          if !inWord { words += 1 }
          inWord = true
          endsSentence = false
          hash.add(byte)
        } else {
          switch byte {
          case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            let next = offset < range.upperBound ? text[offset] : 0x20
            if next <= 0x20 || next == UInt8(ascii: "\"") || next >= 0x80 { endMarks += 1 }
            endsSentence = true
          case UInt8(ascii: ","): commas += 1
          case UInt8(ascii: "'"), UInt8(ascii: "-"): continue
          case UInt8(ascii: "\""), UInt8(ascii: ")"), 0x20, 0x0A: break
          default: endsSentence = false
          }
          inWord = false
        }
        continue
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      switch Self.kind(scalar.value) {
      case .letter:
        letters += 1
        if !inWord { words += 1 }
        inWord = true
        endsSentence = false
        add(scalar.value, to: &hash)
      case .unspaced:
        letters += 1
        unspaced += 1
        inWord = false
        endsSentence = false
        add(scalar.value, to: &hash)
      case .endMark:
        endMarks += 1
        endsSentence = true
        inWord = false
      case .comma:
        commas += 1
        inWord = false
      case .closer: inWord = false
      case .joiner: break
      case .other:
        inWord = false
        endsSentence = false
      }
    }
    words += (unspaced + 1) / 2
    line = hash.value
  }

  private func add(_ value: UInt32, to hash: inout Hash64) {
    hash.add(UInt8(truncatingIfNeeded: value))
    hash.add(UInt8(truncatingIfNeeded: value >> 8))
    hash.add(UInt8(truncatingIfNeeded: value >> 16))
  }

  private enum Kind { case letter, unspaced, endMark, comma, closer, joiner, other }

  /// Classes of non-ASCII scalars by block (Unicode 16, Blocks.txt), enough to count words and sentence ends.
  private static func kind(_ value: UInt32) -> Kind {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0xFF61, 0x061F, 0x06D4, 0x0964, 0x0965, 0x2026, 0x203C,
      0x0589, 0x1362, 0x104B, 0x17D4:
      .endMark
    case 0x060C, 0x3001, 0xFF0C, 0x061B, 0xFF1B: .comma
    case 0x00AD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF, 0x2019: .joiner
    case 0x00BB, 0x201D, 0x300D, 0x300F, 0xFF09, 0x2018, 0x201C, 0x00A0: .closer
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0xFF66...0xFF9D, 0x20000...0x3FFFF:
      .unspaced
    case 0x00AA, 0x00B5, 0x00BA, 0x00C0...0x1FFF, 0x2C00...0x2DFF, 0xA640...0xD7FF, 0xFB00...0xFDFF,
      0xFE70...0xFEFC, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x10000...0x1EFFF:
      .letter
    default: .other
    }
  }
}
