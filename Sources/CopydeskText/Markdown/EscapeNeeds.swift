internal import CopydeskBase

/// Which of the paired markers would be read as markup somewhere in a stretch of text.
///
/// A lone star or backtick is text to CommonMark; only where one could open and a later one close do they need a
/// backslash.
struct EscapeNeeds: OptionSet {
  let rawValue: UInt8

  static let backtick = EscapeNeeds(rawValue: 1)
  static let star = EscapeNeeds(rawValue: 2)
  static let underscore = EscapeNeeds(rawValue: 4)
  static let tilde = EscapeNeeds(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(all: Bool) { self.init(rawValue: all ? 15 : 0) }

  /// - Complexity: O(bytes + pieces).
  init(_ text: [UInt8], _ range: Range<Int>, _ pieces: [InlinePieces.Piece]) {
    self.init(rawValue: 0)
    let kinds = Set(pieces.map(\.kind))
    var borders: Set<Int> = []
    for piece in pieces { borders.formUnion([piece.start, piece.end]) }
    var openers: EscapeNeeds = []
    var backticks = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = text[index]
      var end = index + 1
      guard let mark = Self.mark(byte) else {
        index = end
        continue
      }
      while end < range.upperBound, text[end] == byte, !borders.contains(end) { end += 1 }
      if mark == .backtick {
        backticks += 1
        if backticks > 1 || kinds.contains(.code) { insert(.backtick) }
      } else {
        // A piece's marker is punctuation to what stands beside it.
        let before =
          borders.contains(index)
          ? .punctuation
          : MarkdownScalar.of(MarkdownScalar.before(text, index, from: range.lowerBound))
        let after =
          borders.contains(end)
          ? .punctuation : MarkdownScalar.of(MarkdownScalar.at(text, end, before: range.upperBound))
        let (opens, closes) = MarkdownScalar.flanks(
          before, after, isUnderscore: mark == .underscore)
        let isBeside = borders.contains(index) || borders.contains(end)
        let hasMarkers =
          mark == .star && (kinds.contains(.strong) || kinds.contains(.emphasis))
          || mark == .tilde && kinds.contains(.deleted)
        if closes, openers.contains(mark) || isBeside { insert(mark) }
        if hasMarkers, opens || closes || isBeside { insert(mark) }
        if opens { openers.insert(mark) }
      }
      index = end
    }
  }

  private static func mark(_ byte: UInt8) -> EscapeNeeds? {
    switch byte {
    case UInt8(ascii: "`"): .backtick
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "~"): .tilde
    default: nil
    }
  }

  /// Whether `&` at `index` begins something that reads as a character reference (CommonMark 0.31, 2.5).
  ///
  /// - Complexity: O(1): names have 32 characters at most.
  static func isEntity(_ text: Span<UInt8>, _ index: Int) -> Bool {
    var next = index + 1
    guard next < text.count else { return false }
    let isNumber = text[next] == UInt8(ascii: "#")
    if isNumber { next += 1 }
    let start = next
    while next < text.count, next - start < 33 {
      let byte = text[next]
      if byte == UInt8(ascii: ";") { return next > start }
      guard 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte else { return false }
      next += 1
    }
    return false
  }
}
