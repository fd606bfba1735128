internal import CopydeskBase

/// A cheap test whether a piece of text can be taken for one in a known language.
///
/// Languages with a script of their own pass by most letters being of it; others by stop words: 3 of them, and
/// at least a fifth of the words. (Running text in a language with a list has 30 to 50 % of them; a nearby
/// language, Spanish beside Portuguese, shares some 15 %.)
struct LanguageTest {
  private let scripts: [Script]
  private let list: Int?

  /// - Parameter tag: primary subtag, lower case.
  init(_ tag: String) {
    scripts = LanguageTest.ownScripts[tag] ?? []
    list = StopWords.shared.index(of: tag)
  }

  /// - Complexity: O(n), a few nanoseconds a byte.
  func passes(_ text: Span<UInt8>) -> Bool {
    scripts.isEmpty ? hasStopWords(text) : isOfOwnScript(text)
  }

  private func isOfOwnScript(_ text: Span<UInt8>) -> Bool {
    var own = 0
    var others = 0
    var hasKana = false
    var offset = 0
    while let scalar = text.nextScalar(&offset) {
      let script = Script(scalar)
      if scripts.contains(script) {
        own += 1
        if script == .kana { hasKana = true }
      } else if script != .common || scalar.isASCIIWord {
        others += 1
      }
    }
    // Japanese without kana would be Chinese.
    if scripts.contains(.kana), !hasKana { return false }
    return own > 2 * others
  }

  private func hasStopWords(_ text: Span<UInt8>) -> Bool {
    guard let list else { return false }
    let table = StopWords.shared
    var hits = 0
    var words = 0
    var hash = Hash64()
    var length = 0
    var offset = 0
    while true {
      let scalar = text.nextScalar(&offset)
      if let scalar, scalar.value < 0x80 ? scalar.isASCIIWord : Script(scalar) != .common {
        // Stop words are lower case but for the first of a sentence, which is not needed.
        LanguageGuess.add(scalar, to: &hash)
        length += 1
        continue
      }
      if length > 0 {
        words += 1
        // No stop word has more than 10 letters.
        if length <= 10, table.has(hash.value, of: list) { hits += 1 }
        hash = Hash64()
        length = 0
      }
      if scalar == nil { break }
    }
    return hits >= 3 && hits * 5 >= words
  }

  /// Scripts that one language of the detector's writes, by primary subtag.
  private static let ownScripts: [String: [Script]] = [
    "zh": [.han], "ja": [.kana, .han], "ko": [.hangul], "el": [.greek], "hy": [.armenian],
    "he": [.hebrew], "bn": [.bengali], "pa": [.gurmukhi], "gu": [.gujarati], "ta": [.tamil],
    "te": [.telugu], "kn": [.kannada], "ml": [.malayalam], "si": [.sinhala], "th": [.thai],
    "lo": [.lao], "my": [.myanmar], "ka": [.georgian], "am": [.ethiopic], "km": [.khmer],
  ]
}
