internal import CopydeskBase

/// Bylines: "By Jane Doe and John Roe", "Author: Yuvi", "Von Max Muster", "Par …".
///
/// A label with a colon introduces any name; a bare preposition ("By", "Von") only capitalised names
/// that end the line or are followed by a date, a separator or a role, so that "By 2030, …" and
/// "Von Berlin nach …" are none.
public enum BylineParser {
  /// A byline found at the start of a text.
  public struct Match: Hashable, Sendable {
    /// Names as written, joined by ", ".
    public var names: String
    /// The bytes from the introducing word to the last name.
    public var range: Range<Int>
  }

  /// Most names of one byline and most words of one name.
  static let mostNames = 6
  static let nameWords = 5

  /// The byline that `text` begins with, or nil.
  ///
  /// - Complexity: O(1): it looks at the first 400 bytes.
  public static func leading(_ text: Span<UInt8>) -> Match? {
    guard BylineWord.mayIntroduce(text) else { return nil }
    let words = BylineWord.words(text)
    guard let (start, hasColon) = introduction(words) else { return nil }
    var names: [Range<Int>] = []
    var index = start
    while names.count < mostNames {
      guard let name = name(words, at: index, text: text, isFree: hasColon) else { break }
      names.append(words[index].range.lowerBound..<words[name - 1].range.upperBound)
      index = name
      guard index < words.count else { break }
      guard words[index].isComma || words[index].isAnd else { break }
      var next = index
      while next < words.count, words[next].isComma || words[next].isAnd { next += 1 }
      // After a comma only a further full name counts, or a list that closes with "and".
      if !words[next - 1].isAnd, let end = self.name(words, at: next, text: text, isFree: false),
        end - next < 2, Script(words[next].first) != .han
      {
        break
      }
      if next >= words.count || words[next].isRole { break }
      index = next
    }
    guard let first = names.first, let last = names.last else { return nil }
    let end = words.firstIndex { $0.range.lowerBound >= last.upperBound } ?? words.count
    if !hasColon, !mayEnd(words, at: end, names: first) { return nil }
    // "di Paolo Rossi": a small preposition wants a full name after it.
    if !hasColon, words[0].first.isLower, !first.contains(where: { text[$0] == 0x20 }) {
      return nil
    }
    let joined = names.map { String(utf8: text, $0) }.joined(separator: ", ")
    return Match(names: joined, range: words[0].range.lowerBound..<last.upperBound)
  }

  /// The index after the introducing words, and whether a colon closed them.
  private static func introduction(_ words: [BylineWord]) -> (Int, hasColon: Bool)? {
    guard let first = words.first else { return nil }
    var index = 0
    // "Written by", "Posted by", "Publié par": a participle, then the preposition.
    if BylineWord.participles.contains(first.hash), words.count > 2 { index = 1 }
    let isLabel = BylineWord.labels.contains(words[index].hash)
    let isPreposition = BylineWord.prepositions.contains(words[index].hash)
    guard isLabel || isPreposition else { return nil }
    let hasColon = index + 1 < words.count && words[index + 1].isColon
    if hasColon { return (index + 2, true) }
    return isPreposition ? (index + 1, index > 0) : nil
  }

  /// The index after the name at `index`.
  private static func name(
    _ words: [BylineWord], at start: Int, text: Span<UInt8>, isFree: Bool
  ) -> Int? {
    var index = start
    var count = 0
    while index < words.count, count < nameWords {
      let word = words[index]
      guard word.isWord, !word.isDateWord, !word.isStop else { break }
      let isCapital = word.first.isUpper || !word.first.hasCase
      if count > 0, word.isRole { break }
      if !isCapital {
        let isParticle = BylineWord.particles.contains(word.hash) && count > 0
        guard isParticle || (isFree && count == 0) else { break }
        if isFree && count == 0 {
          index += 1
          break
        }
      }
      index += 1
      count += 1
      // Initials keep their stop.
      if index < words.count, words[index].isStopMark, word.isInitial { index += 1 }
      if word.isUnspaced { break }
    }
    while index > start, BylineWord.particles.contains(words[index - 1].hash) { index -= 1 }
    return index > start ? index : nil
  }

  /// Whether a byline without a colon may end here.
  private static func mayEnd(_ words: [BylineWord], at end: Int, names: Range<Int>) -> Bool {
    guard end < words.count else { return true }
    let next = words[end]
    if next.startsLine || next.isDateWord || next.isSeparator || next.isStop { return true }
    if next.isComma {
      // "By George, he did it": what follows a comma must be a role, a date or a place.
      guard end + 1 < words.count else { return true }
      let after = words[end + 1]
      return after.isRole || after.isDateWord || after.isStop
    }
    return false
  }
}
