internal import CopydeskBase

/// Tells a line that states who owns the rights and since when, whoever and whenever that is.
///
///     "© 2026 Eastmoor Post. All rights reserved."        yes
///     "Copyright (c) 2019–2026 Eastmoor Post Media Ltd"   yes
///     "Eastmoor Post © 2026"                              yes
///     "Copyright law changed in 1998."                    no
///
/// Form: a copyright sign or the word "copyright", with the year next to it or at the end of the name
/// (Universal Copyright Convention, article III: the symbol, the proprietor's name and the year).
enum RightsLine {
  /// Longest such line: sign, year, an owner of eight words, and a sentence on what is reserved.
  static let mostWords = 30
  /// Most words of the owner's name before the year, or before the sign.
  static let ownerWords = 6

  /// - Parameters:
  ///   - text: the line.
  ///   - folded: the same through `LineFold`, in which a year is "#".
  /// - Complexity: O(n).
  static func holds(_ text: Span<UInt8>, folded: Span<UInt8>, words: Int) -> Bool {
    guard words <= mostWords else { return false }
    // Whether the line opened with sign or word, and how many words ago the sign came.
    var opened = false
    var sinceSign: Int?
    var number = 0
    var start = 0
    for index in 0...folded.count {
      guard index == folded.count || folded[index] == 0x20 else { continue }
      let token = start..<index
      start = index + 1
      if token.isEmpty { continue }
      // "(c)" folds to "c".
      let isC = token.count == 1 && folded[token.lowerBound] == 0x63
      let isBracketed = isC && (number == 0 ? opensWithBracket(text) : opened && number == 1)
      if isSign(folded, token) || isBracketed {
        if number > ownerWords { return false }
        opened = opened || number == 0
        sinceSign = 0
      } else if number == 0, isWord(folded, token) {
        opened = true
      } else if token.count == 1, folded[token.lowerBound] == 0x23 {
        if let since = sinceSign { return since <= (opened ? ownerWords : 0) }
        // "Copyright 2026 Eastmoor Post": without a sign the year stands beside the word.
        return opened && number == 1
      } else if let since = sinceSign {
        sinceSign = since + 1
      }
      number += 1
    }
    return false
  }

  private static func opensWithBracket(_ text: Span<UInt8>) -> Bool {
    text.count > 2 && text[0] == 0x28 && text[1] | 0x20 == 0x63 && text[2] == 0x29
  }

  private static func isSign(_ text: Span<UInt8>, _ token: Range<Int>) -> Bool {
    token.count == 2 && text[token.lowerBound] == 0xC2 && text[token.lowerBound + 1] == 0xA9
  }

  private static func isWord(_ text: Span<UInt8>, _ token: Range<Int>) -> Bool {
    let word: StaticString = "copyright"
    guard token.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes in
      for index in 0..<bytes.count where unsafe text[token.lowerBound + index] != bytes[index] {
        return false
      }
      return true
    }
  }
}
