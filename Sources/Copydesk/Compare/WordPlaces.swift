internal import CopydeskBase
internal import CopydeskText

/// Where the words that matching counts begin in a text.
///
/// Asks the fingerprinter itself how many words stand before each place where one can begin, so that
/// the numbers are its own. Words never join across a line break: lines are counted one by one.
struct WordPlaces {
  /// Offset of the first byte of each word.
  private(set) var starts: [Int] = []
  private let count: Int

  /// Longest piece that is counted at once; what a detached "'s" joins across a cut is one word off.
  private static let pieceBytes = 2_048

  init(_ text: [UInt8]) {
    count = text.count
    var fingerprinter = Fingerprinter()
    var start = 0
    while start < text.count {
      let end = Self.end(of: text, from: start)
      add(text, start..<end, &fingerprinter)
      start = end
    }
  }

  /// The bytes of some words: from the first one to where the next begins, without what parts them.
  func bytes(_ words: Range<Int>, of text: [UInt8]) -> Range<Int> {
    guard words.lowerBound < starts.count, !words.isEmpty else { return count..<count }
    let start = starts[words.lowerBound]
    var end = words.upperBound < starts.count ? starts[words.upperBound] : count
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The end of the line, or of a piece of a long one that ends with a space.
  private static func end(of text: [UInt8], from start: Int) -> Int {
    var space: Int?
    for at in start..<text.count {
      if text[at] == 0x0A { return at + 1 }
      if text[at] == 0x20 { space = at + 1 }
      if at - start >= pieceBytes, let space { return space }
      if at - start >= 2 * pieceBytes, text[at] & 0xC0 != 0x80 { return at }
    }
    return text.count
  }

  private mutating func add(
    _ text: [UInt8], _ piece: Range<Int>, _ fingerprinter: inout Fingerprinter
  ) {
    let first = starts.count
    let total = fingerprinter.fingerprint(Array(text[piece])).words
    var at = piece.lowerBound
    while at < piece.upperBound, starts.count - first < total {
      let length = Self.scalarLength(text[at])
      let next = min(at + length, piece.upperBound)
      if Self.canBegin(text, at, piece.lowerBound) {
        let words = fingerprinter.fingerprint(Array(text[piece.lowerBound..<next])).words
        while starts.count - first < words { starts.append(at) }
      }
      at = next
    }
    while starts.count - first < total { starts.append(piece.upperBound) }
  }

  /// Inside a run of ASCII letters and digits no word begins.
  private static func canBegin(_ text: [UInt8], _ at: Int, _ start: Int) -> Bool {
    if text[at] >= 0x80 { return true }
    return isWord(text[at]) && (at == start || !isWord(text[at - 1]))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}
