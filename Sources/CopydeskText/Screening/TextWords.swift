internal import CopydeskBase

/// The words of a text as hashes and lengths in flat arrays, for rules that compare words.
///
///     text      "Go, go!"  東  京
///     hashes     Go   go   東  京     as they are written; lower case only if asked for
///     lengths    2    2    1   1     characters, without the marks around a word
///
/// A word is what stands between blanks and holds a letter or digit. In scripts without spaces every
/// character is a row, and two of them count as one word (`WordCount`).
///
/// - Complexity: O(n) a text; four arrays, none for a word.
struct TextWords {
  /// Most rows kept: ten times Gopher's longest document. A longer text is judged by its first part.
  static let mostRows = 1 << 20

  private(set) var hashes: [UInt64] = []
  private(set) var lengths: [Int32] = []
  /// Words between blanks, and their characters.
  private(set) var spaced = 0
  private(set) var spacedCharacters = 0
  /// Characters of scripts without spaces.
  private(set) var dense = 0
  /// Runs between blanks that hold neither letter nor digit.
  private(set) var signs = 0
  /// Words that hold a letter; characters of scripts without spaces count by halves as words do.
  private(set) var spacedWithLetter = 0
  /// Characters of the text up to the last row.
  private(set) var characters = 0

  /// Words, in the sense of `WordCount`.
  var count: Int { spaced + (dense + 1) / 2 }
  var withLetter: Int { spacedWithLetter + (dense + 1) / 2 }
  /// Whether most of the text is in scripts without spaces.
  var isDense: Bool { dense > spacedCharacters }

  init() {}

  init(_ text: Span<UInt8>, lowered: Bool = false) {
    let estimate = min(text.count / 5 + 8, TextWords.mostRows)
    hashes.reserveCapacity(estimate)
    lengths.reserveCapacity(estimate)
    var word = Word()
    var offset = 0
    while let scalar = text.nextScalar(&offset) {
      if hashes.count < TextWords.mostRows { characters += 1 }
      let isASCII = scalar.value < 0x80
      if isASCII ? scalar.value <= 0x20 : scalar.isSpace {
        take(&word)
        continue
      }
      let script = isASCII ? Script.latin : Script(scalar)
      if !isASCII, script.runsTogether {
        take(&word)
        var hash = Hash64()
        LanguageGuess.add(scalar, to: &hash)
        dense += 1
        append(hash.value, 1)
        continue
      }
      let isLetter = isASCII ? scalar.isLetter : script != .common
      if isLetter || isASCII && scalar.isASCIIWord {
        word.add(letterOrDigit: lowered ? scalar.lowered : scalar, isLetter: isLetter)
      } else {
        word.add(sign: scalar)
      }
    }
    take(&word)
  }

  private mutating func append(_ hash: UInt64, _ length: Int32) {
    guard hashes.count < TextWords.mostRows else { return }
    hashes.append(hash)
    lengths.append(length)
  }

  private mutating func take(_ word: inout Word) {
    guard !word.isEmpty else { return }
    if word.length > 0 {
      spaced += 1
      spacedCharacters += Int(word.length)
      if word.hasLetter { spacedWithLetter += 1 }
      append(word.hash.value, word.length)
    } else {
      signs += 1
    }
    word = Word()
  }

  /// A word while it is read: hash and length up to the last letter or digit, and with the signs behind it.
  private struct Word {
    var isEmpty = true
    var hasLetter = false
    var hash = Hash64()
    var length: Int32 = 0
    private var hashWithSigns = Hash64()
    private var lengthWithSigns: Int32 = 0

    mutating func add(letterOrDigit scalar: Unicode.Scalar, isLetter: Bool) {
      isEmpty = false
      if isLetter { hasLetter = true }
      LanguageGuess.add(scalar, to: &hashWithSigns)
      lengthWithSigns &+= 1
      hash = hashWithSigns
      length = lengthWithSigns
    }

    mutating func add(sign scalar: Unicode.Scalar) {
      isEmpty = false
      guard length > 0 else { return }
      LanguageGuess.add(scalar, to: &hashWithSigns)
      lengthWithSigns &+= 1
    }
  }
}
