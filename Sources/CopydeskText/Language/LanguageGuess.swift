internal import CopydeskBase

/// A cheap guess at the language: by script, then by stop words and telltale letters.
///
///     LanguageGuess().language(of: "Der Zug kam nicht an, und wir warteten.".utf8)  // de
///
/// Method: the script with the most letters settles languages that own one (ja, ko, th, el, …); where
/// several languages share a script, each stop word met votes for its languages (Grefenstette 1995,
/// "Comparing two language identification schemes"), and letters that only some languages use vote
/// too. The answer stands only when it has 2 votes or more and leads by a fifth. Good for sentences;
/// a headline is often nil.
///
/// - Complexity: O(n) of the first 16 KiB; one hash look-up a word.
public struct LanguageGuess: LanguageIdentifier {
  /// Bytes looked at; stop words settle the matter within a few hundred words.
  static let sampleBytes = 16 << 10

  public init() {}

  /// Whether `tag` (a primary subtag, lower case) is a language that the guess can answer with.
  ///
  /// A text in any other one looks like its nearest relative: Luxembourgish like German.
  public func tells(_ tag: String) -> Bool {
    tag == "zh" || tag == "ja" || StopWords.shared.tags.contains(tag)
      || LanguageGuess.only.values.contains(tag)
  }

  public func language(of text: Span<UInt8>) -> LanguageMatch? {
    let words = StopWords.shared
    var letters = [Int](repeating: 0, count: Script.allCases.count)
    var votes = [Double](repeating: 0, count: words.tags.count)
    var hash = Hash64()
    var length = 0
    var total = 0
    let end = min(text.count, LanguageGuess.sampleBytes)
    var offset = 0
    while offset < end {
      guard let scalar = text.nextScalar(&offset) else { break }
      let script = Script(scalar)
      if script == .common && !scalar.isLetter {
        if length > 0 {
          total += 1
          words.vote(hash.value, into: &votes)
        }
        hash = Hash64()
        length = 0
        continue
      }
      letters[Int(script.rawValue)] += 1
      length += 1
      let lower = scalar.lowered
      if lower.value >= 0x80 { words.vote(letter: lower, into: &votes) }
      LanguageGuess.add(lower, to: &hash)
    }
    if length > 0 {
      total += 1
      words.vote(hash.value, into: &votes)
    }
    return settle(letters: letters, votes: votes, words: total)
  }

  /// Feeds the scalar's value, little-endian and without its leading zero bytes.
  static func add(_ scalar: Unicode.Scalar, to hash: inout Hash64) {
    var value = scalar.value
    repeat {
      hash.add(UInt8(truncatingIfNeeded: value))
      value >>= 8
    } while value > 0
  }

  private func settle(letters: [Int], votes: [Double], words: Int) -> LanguageMatch? {
    func count(_ script: Script) -> Int { letters[Int(script.rawValue)] }
    let all = letters.reduce(0, +)
    guard all >= 4 else { return nil }
    // Japanese always mixes kana into its Han characters; a tenth is far below any real text.
    let eastAsian = count(.han) + count(.kana)
    if eastAsian * 2 > all {
      let isJapanese = count(.kana) * 10 >= eastAsian
      return LanguageMatch(tag: isJapanese ? "ja" : "zh", confidence: 0.95)
    }
    var best = Script.common
    for script in Script.allCases where count(script) > count(best) { best = script }
    guard Double(count(best)) >= 0.5 * Double(all) else { return nil }
    if let tag = LanguageGuess.only[best] { return LanguageMatch(tag: tag, confidence: 0.95) }
    return StopWords.shared.leader(votes, script: best, words: words)
  }

  /// Scripts that (nearly) one language writes.
  private static let only: [Script: String] = [
    .greek: "el", .armenian: "hy", .hebrew: "he", .bengali: "bn", .gurmukhi: "pa",
    .gujarati: "gu", .tamil: "ta", .telugu: "te", .kannada: "kn", .malayalam: "ml",
    .sinhala: "si", .thai: "th", .lao: "lo", .myanmar: "my", .georgian: "ka", .ethiopic: "am",
    .khmer: "km", .hangul: "ko",
  ]
}
