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

  /// - Complexity: O(bytes).
  init(_ text: Span<UInt8>, _ range: Range<Int>, _ pieces: [InlinePieces.Piece]) {
    self.init(rawValue: 0)
    var runs = (backtick: 0, star: 0, underscore: 0, tilde: 0)
    var previous: UInt8 = 0
    for index in range {
      let byte = text[index]
      defer { previous = byte }
      // A marker may part a run in two.
      guard byte != previous || !pieces.isEmpty else { continue }
      switch byte {
      case UInt8(ascii: "`"): runs.backtick += 1
      case UInt8(ascii: "*"): runs.star += 1
      case UInt8(ascii: "_"): runs.underscore += 1
      case UInt8(ascii: "~"): runs.tilde += 1
      default: break
      }
    }
    for piece in pieces {
      switch piece.kind {
      case .code where runs.backtick > 0: insert(.backtick)
      case .strong where runs.star > 0, .emphasis where runs.star > 0: insert(.star)
      case .deleted where runs.tilde > 0: insert(.tilde)
      default: break
      }
    }
    if runs.backtick > 1 { insert(.backtick) }
    if runs.star > 1 { insert(.star) }
    if runs.underscore > 1 { insert(.underscore) }
    if runs.tilde > 1 { insert(.tilde) }
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
