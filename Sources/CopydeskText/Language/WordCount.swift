internal import CopydeskBase

/// How long a text is, in words, comparable between scripts.
enum WordCount {
  /// Words of `text`: runs between white space that hold a letter or digit.
  ///
  ///     words("three short words")  // 3
  ///     words("彼は東京に住んでいる")  // 5
  ///
  /// In scripts written without spaces two characters count as one word, rounded up: Chinese words
  /// average 1.5 to 2 characters in segmented corpora, Thai about 4 letters of which half are signs.
  ///
  /// - Complexity: O(n); never allocates.
  static func words(_ text: Span<UInt8>) -> Int {
    var words = 0
    var dense = 0
    var inWord = false
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        offset &+= 1
        if byte <= 0x20 {
          inWord = false
        } else if !inWord && Unicode.Scalar(byte).isASCIIWord {
          inWord = true
          words += 1
        }
        continue
      }
      guard let scalar = text.nextScalar(&offset) else { break }
      let script = Script(scalar)
      if script.runsTogether {
        dense += 1
        inWord = false
      } else if script == .common {
        if scalar.isSpace { inWord = false }
      } else if !inWord {
        inWord = true
        words += 1
      }
    }
    return words + (dense + 1) / 2
  }

  static func words(_ text: [UInt8]) -> Int { words(text.span) }
}
