internal import CopydeskBase

/// Tells HTML, other text and no text apart, in any charset, by a page's first bytes.
enum TextSniffer {
  /// White space of the MIME Sniffing Standard.
  static let space = ByteSet([0x09, 0x0A, 0x0C, 0x0D, 0x20])
  /// Its "binary data bytes", which no ASCII-based charset uses in text.
  private static let binary = ByteSet(
    [UInt8](0x00...0x08) + [0x0B] + [UInt8](0x0E...0x1A) + [UInt8](0x1C...0x1F))
  /// Random bytes hold 10.5 % binary data bytes; text with a few damaged ones far less.
  private static let mostBinaryShare = 0.05
  /// Code units that must be plausible letters for bytes without a mark to be UTF-16; random ones
  /// are in 56 % of the cases.
  private static let leastPlausibleShare = 0.95

  static func isBinary(_ bytes: Span<UInt8>) -> Bool {
    if hasUTF16Mark(bytes) { return false }
    var count = 0
    for index in bytes.indices where binary.contains(bytes[index]) { count += 1 }
    guard Double(count) > Double(bytes.count) * mostBinaryShare else { return false }
    return utf16ByteOrder(bytes) == nil
  }

  private static func hasUTF16Mark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 2
      && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF)
  }

  /// 0 when the bytes are UTF-16LE without a byte order mark, 1 for UTF-16BE, else nil.
  private static func utf16ByteOrder(_ bytes: Span<UInt8>) -> Int? {
    let units = bytes.count / 2
    guard units >= 2 else { return nil }
    var plausible = [0, 0]
    for unit in 0..<units {
      let first = UInt16(bytes[2 * unit])
      let second = UInt16(bytes[2 * unit + 1])
      if isPlausible(second << 8 | first) { plausible[0] += 1 }
      if isPlausible(first << 8 | second) { plausible[1] += 1 }
    }
    let best = plausible[0] >= plausible[1] ? 0 : 1
    return Double(plausible[best]) >= Double(units) * leastPlausibleShare ? best : nil
  }

  /// Whether a UTF-16 unit is in a block that running text is written in.
  private static func isPlausible(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x024F, 0x0300...0x0FFF, 0x10A0...0x11FF,
      0x1780...0x17FF, 0x1E00...0x206F, 0x20A0...0x20BF, 0x2100...0x214F, 0x2190...0x21FF,
      0x2500...0x25FF, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE30...0xFE4F,
      0xFF00...0xFFEF:
      true
    default: false
    }
  }

  /// HTML or text, of bytes that are not binary; `.unknown` for XML that is no XHTML.
  static func kind(_ bytes: Span<UInt8>) -> ContentKind {
    if let order = hasUTF16Mark(bytes) ? (bytes[0] == 0xFF ? 0 : 1) : wideOrder(bytes) {
      return kind(narrow: narrowed(bytes, order))
    }
    var narrow: [UInt8] = []
    narrow.reserveCapacity(bytes.count)
    for index in bytes.indices { narrow.append(lower(bytes[index])) }
    return kind(narrow: narrow)
  }

  /// The byte order when zero bytes show that each unit has two.
  private static func wideOrder(_ bytes: Span<UInt8>) -> Int? {
    var zeros = 0
    for index in bytes.indices where bytes[index] == 0 { zeros += 1 }
    return zeros * 4 > bytes.count ? utf16ByteOrder(bytes) : nil
  }

  private static func narrowed(_ bytes: Span<UInt8>, _ order: Int) -> [UInt8] {
    var narrow: [UInt8] = []
    for unit in 0..<bytes.count / 2 {
      let low = bytes[2 * unit + order]
      let high = bytes[2 * unit + 1 - order]
      // Other letters only need to be no tag.
      narrow.append(high == 0 && low < 0x80 ? lower(low) : 0x80)
    }
    return narrow
  }

  private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }

  /// Whether a stream that is labelled otherwise opens as an HTML document does.
  static func opensAsHTML(_ bytes: Span<UInt8>) -> Bool {
    var narrow: [UInt8] = []
    for index in 0..<min(bytes.count, 512) { narrow.append(lower(bytes[index])) }
    let start = firstMark(narrow)
    return ["<!doctype html", "<html", "<head"].contains { isTag($0, in: narrow, at: start) }
  }

  /// Tags that make a page HTML when they open it (MIME Sniffing Standard, 7.1, and usual fragments).
  private static let opening = [
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<iframe", "<h1",
    "<h2", "<div", "<font", "<table", "<a", "<style", "<b", "<br", "<p", "<link", "<article",
    "<section", "<main", "<header", "<span", "<ul", "<base", "<center", "<nav", "<noscript",
  ]
  /// Tags that make it HTML wherever a line of the window begins with them.
  private static let certain = ["<!doctype html", "<html", "<head", "<body"]

  /// - Parameter narrow: lower-case ASCII; other characters as bytes from 0x80 on.
  private static func kind(narrow: [UInt8]) -> ContentKind {
    let start = firstMark(narrow)
    if opening.contains(where: { isTag($0, in: narrow, at: start) }) { return .html }
    var index = start
    while index < narrow.count {
      if narrow[index] == UInt8(ascii: "<"), opensLine(narrow, index),
        certain.contains(where: { isTag($0, in: narrow, at: index) })
      {
        return .html
      }
      index += 1
    }
    return isXML(narrow, start) ? .unknown : .text
  }

  /// Behind a byte order mark, white space and comments.
  private static func firstMark(_ bytes: [UInt8]) -> Int {
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : bytes.first == 0x80 ? 1 : 0
    while true {
      while index < bytes.count, space.contains(bytes[index]) { index += 1 }
      guard bytes[index...].starts(with: "<!--".utf8) else { return index }
      var end = index + 4
      while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
      // A comment that fills the window: only HTML begins so.
      guard end < bytes.count else { return index }
      index = end + 3
    }
  }

  private static func opensLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, bytes[before] == 0x20 || bytes[before] == 0x09 { before -= 1 }
    return before < 0 || bytes[before] == 0x0A || bytes[before] == 0x0D
      || bytes[before] == UInt8(ascii: ">")
  }

  /// Whether `tag` stands at `index` with a tag-terminating byte behind it.
  private static func isTag(_ tag: String, in bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count, bytes[index...].starts(with: tag.utf8) else { return false }
    let end = index + tag.utf8.count
    guard end < bytes.count else { return true }
    return bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/")
      || space.contains(bytes[end])
  }

  private static func isXML(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes[start...].starts(with: "<?xml".utf8)
  }
}
