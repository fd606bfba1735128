/// How often each lower-cased word occurs in a text; the order does not count.
///
///     WordBag("The dam. The valley.").counts  // ["the": 2, "dam": 1, "valley": 1]
///
/// As WCXB's scorer counts, with two changes for scripts that it cuts badly: combining marks belong to
/// their word (Devanagari, Bengali, Arabic), and in scripts without spaces (Han, Kana, Thai, Lao, Khmer,
/// Burmese) every letter is a word.
public struct WordBag: Sendable {
  public private(set) var counts: [String: Int] = [:]
  public private(set) var total = 0

  public init(_ text: String) {
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if Self.isWordByItself(scalar) {
        add(&word)
        word.append(scalar)
        add(&word)
      } else if Self.isInWord(scalar) {
        word.append(scalar)
      } else {
        add(&word)
      }
    }
    add(&word)
  }

  /// Words that both have, each as often as in the one that has it less often.
  public func common(with other: WordBag) -> Int {
    var sum = 0
    for (word, count) in counts { sum += min(count, other.counts[word] ?? 0) }
    return sum
  }

  private mutating func add(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    counts[String(word).lowercased(), default: 0] += 1
    total += 1
    word = String.UnicodeScalarView()
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_"
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber: return true
    // Zero-width non-joiner: Persian writes it inside words.
    case .format: return scalar == "\u{200C}"
    default: return properties.isAlphabetic
    }
  }

  private static func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: isInWord(scalar)
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      isInWord(scalar)
    default: false
    }
  }
}
