internal import CopydeskBase

/// Words and phrases that are looked for in a text, whatever their case.
///
/// Words match whole; in scripts without spaces, characters match wherever they stand (as C4 does for
/// Japanese, Chinese and Thai).
public struct PhraseList: Sendable {
  /// Longest phrase: words, or characters of scripts without spaces; longer lines are cut to it.
  static let mostWords = 16

  private var phrases = HashTable64()
  /// Hashes of first words, so that most words of a text cost one look-up.
  private var starts = HashTable64()
  private var longest = 0

  public init() {}

  public var isEmpty: Bool { phrases.isEmpty }

  /// Adds the lines of a file; `#` at its start makes a line a comment.
  public mutating func read(_ bytes: [UInt8]) {
    let text = bytes.span
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      let line = TextLines.trimmed(text, start..<index)
      start = index + 1
      if line.isEmpty || text[line.lowerBound] == UInt8(ascii: "#") { continue }
      let words = TextWords(text.extracting(line), lowered: true).hashes
        .prefix(PhraseList.mostWords)
      guard let first = words.first else { continue }
      starts.insert(first)
      longest = max(longest, words.count)
      phrases.insert(words.dropFirst().reduce(first, PhraseList.join))
    }
  }

  /// Phrases found in the text, a repeated one as often as it stands there.
  ///
  /// - Complexity: O(n); the words of the longest phrase at each first word.
  func occurrences(in text: Span<UInt8>) -> Int {
    guard !isEmpty else { return 0 }
    let words = TextWords(text, lowered: true).hashes
    var found = 0
    var index = 0
    while index < words.count {
      defer { index += 1 }
      guard starts.contains(words[index]) else { continue }
      var hash = words[index]
      var next = index + 1
      while true {
        if phrases.contains(hash) {
          found += 1
          index = next - 1
          break
        }
        guard next < words.count, next - index < longest else { break }
        hash = PhraseList.join(hash, words[next])
        next += 1
      }
    }
    return found
  }

  private static func join(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    Hash64.mix((hash << 7 | hash >> 57) ^ word)
  }
}
