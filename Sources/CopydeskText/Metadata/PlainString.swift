internal import CopydeskBase

/// Strings of attributes and JSON made plain: entities decoded, tags dropped, white space folded.
enum PlainString {
  /// The text of `string`, or nil when nothing visible is left.
  ///
  ///     PlainString.clean(" Tom &amp; <b>Jerry</b>\n")  // "Tom & Jerry"
  static func clean(_ string: String) -> String? {
    if isPlain(string.utf8Span.span) { return string }
    var bytes = Array(string.utf8)
    if bytes.contains(UInt8(ascii: "&")) { bytes = unescape(bytes) }
    if bytes.contains(UInt8(ascii: "<")) { bytes = withoutTags(bytes) }
    let text = folded(bytes)
    return text.isEmpty ? nil : text
  }

  /// Whether nothing needs to be done, as with most values.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var last: UInt8 = 0x20
    for index in bytes.indices {
      let byte = bytes[index]
      if byte <= 0x20, byte < 0x20 || last == 0x20 { return false }
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == 0xA0 || byte == 0xAD {
        return false
      }
      // The last bytes of no-break space, soft hyphen and zero-width space, among others.
      if byte == 0x8B { return false }
      last = byte
    }
    return last != 0x20
  }

  /// UTF-8 with each run of white space, the no-break space included, as one space and none at the ends.
  static func folded(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var gap = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 {
        gap = true
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        gap = true
        index += 1
      } else if isInvisible(bytes, index) {
        index += byte == 0xC2 ? 1 : 2
      } else {
        if gap, !out.isEmpty { out.append(0x20) }
        gap = false
        out.append(byte)
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a soft hyphen or a zero-width space stands at `index`; joiners are spelling and stay.
  private static func isInvisible(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0xAD }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x8B
  }

  /// Named references that appear in metadata; numeric ones are decoded whatever they name.
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "laquo": "«", "raquo": "»", "copy": "©", "reg": "®", "trade": "™", "eacute": "é",
    "egrave": "è", "agrave": "à", "ccedil": "ç", "auml": "ä", "ouml": "ö", "uuml": "ü",
    "szlig": "ß", "bull": "•", "middot": "·", "rsaquo": "›", "lsaquo": "‹", "euro": "€",
    "ntilde": "ñ", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú",
  ]

  private static func unescape(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
      else {
        out.append(bytes[index])
        index += 1
        continue
      }
      let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
      if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        if let scalar = value.flatMap(Unicode.Scalar.init) {
          out.appendUTF8(scalar)
          index = end + 1
          continue
        }
      } else if let text = named[name] {
        out.append(contentsOf: text.utf8)
        index = end + 1
        continue
      }
      out.append(bytes[index])
      index += 1
    }
    return out
  }

  /// Drops `<…>` where a letter, `/` or `!` follows the bracket; "a < b" stays.
  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    // The next ">" at or after `index`, found once each, so that a text of "<a<a<a" stays linear.
    var close = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, opensTag(bytes[index + 1]) {
        close = max(close, index)
        while close < bytes.count, bytes[close] != UInt8(ascii: ">") { close += 1 }
        if close < bytes.count, close - index < 2_000 {
          out.append(0x20)
          index = close + 1
          continue
        }
      }
      out.append(bytes[index])
      index += 1
    }
    return out
  }

  private static func opensTag(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }
}
