internal import CopydeskBase

/// A cheap test whether a piece of text may be in another language than its document.
///
/// Languages with a script of their own are told by it. Others by stop words (`StopWords`), those of the language
/// against those that only others have: running text has 30 to 50 % of its own, a nearby language (Spanish
/// beside Portuguese) shares some 15 %, and a list of names has few of any. Of 33,099 English paragraphs of
/// wcxb-dev 4 % are suspects, of which CLD2 is asked.
struct LanguageTest {
  private let scripts: [Script]
  private let list: Int?

  /// - Parameter tag: primary subtag, lower case.
  init(_ tag: String) {
    scripts = LanguageTest.ownScripts[tag] ?? []
    list = StopWords.shared.index(of: tag)
  }

  /// - Complexity: O(n), a few nanoseconds a byte.
  func suspects(_ text: Span<UInt8>) -> Bool {
    scripts.isEmpty ? hasForeignWords(text) : !isOfOwnScript(text)
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

  private func hasForeignWords(_ text: Span<UInt8>) -> Bool {
    let table = StopWords.shared
    let ownBit: UInt64 = list.map { 1 << UInt64($0 & 63) } ?? 0
    var own = 0
    /// Words of this language alone: "la que" is French as well as Spanish.
    var exclusive = 0
    var others = 0
    var words = 0
    /// Characters of scripts without spaces, none of which has a list.
    var dense = 0
    var hash = Hash64()
    var length = 0
    var offset = 0
    while offset <= text.count {
      let byte = offset < text.count ? text[offset] : 0x20
      if byte < 0x80 {
        offset += 1
        if Unicode.Scalar(byte).isASCIIWord {
          hash.add(byte)
          length += 1
          continue
        }
      } else if let scalar = text.nextScalar(&offset) {
        let script = Script(scalar)
        if script.runsTogether {
          dense += 1
        } else if script != .common {
          // As they stand: a stop word that begins a sentence is not needed.
          LanguageGuess.add(scalar, to: &hash)
          length += 1
          continue
        }
      }
      guard length > 0 else { continue }
      words += 1
      // No stop word has more than 10 letters; those of one are words of too many languages.
      let mask = 2...10 ~= length ? table[hash.value] : 0
      if mask & ownBit != 0 {
        own += 1
        if mask == ownBit { exclusive += 1 }
        if own >= 4, exclusive >= 2, others * 4 <= own { return false }
      } else if mask != 0 {
        others += 1
      }
      hash = Hash64()
      length = 0
    }
    if dense > 2 * words { return true }
    if own >= 3, exclusive >= 2, own >= 2 * others { return false }
    // Running text has more than a stop word in sixteen.
    let isStrange = list != nil && words >= 10 && own * 16 < words
    let isMixed = own >= 3 && exclusive == 0 || others >= 3 && others > own
    return isStrange || isMixed && (own + others) * 8 >= words
  }

  /// Scripts that one language of the detector's writes, by primary subtag.
  private static let ownScripts: [String: [Script]] = [
    "zh": [.han], "ja": [.kana, .han], "ko": [.hangul], "el": [.greek], "hy": [.armenian],
    "he": [.hebrew], "bn": [.bengali], "pa": [.gurmukhi], "gu": [.gujarati], "ta": [.tamil],
    "te": [.telugu], "kn": [.kannada], "ml": [.malayalam], "si": [.sinhala], "th": [.thai],
    "lo": [.lao], "my": [.myanmar], "ka": [.georgian], "am": [.ethiopic], "km": [.khmer],
  ]
}
