internal import CopydeskBase

/// UTF-16 to UTF-8 (WHATWG Encoding Standard, section 14.2 "shared UTF-16 decoder").
enum UTF16Decoder {
  /// A lone surrogate and an odd last byte become one U+FFFD each.
  static func decode(_ bytes: Span<UInt8>, from start: Int, isBigEndian: Bool) -> DecodedBytes {
    var out = DecodedBytes()
    out.bytes.reserveCapacity(bytes.count - start)
    var index = start
    while index + 1 < bytes.count {
      let unit = unit(bytes, index, isBigEndian)
      if let scalar = Unicode.Scalar(unit) {
        out.bytes.appendUTF8(scalar)
        index += 2
        continue
      }
      if unit < 0xDC00, index + 3 < bytes.count {
        let low = self.unit(bytes, index + 2, isBigEndian)
        if 0xDC00...0xDFFF ~= low,
          let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        {
          out.bytes.appendUTF8(scalar)
          index += 4
          continue
        }
      }
      out.replace(at: index)
      index += 2
    }
    if index < bytes.count { out.replace(at: index) }
    return out
  }

  /// Which UTF-16 the bytes look like without a mark, by their NUL bytes; nil when they do not.
  ///
  /// ASCII in UTF-16 puts a NUL into one half of each pair. White space, digits and markup do so in a text of
  /// any script; a half with four times the NULs of the other and at least one pair in sixteen (and two) tells the order.
  /// Looks at the first 4 KiB.
  static func guess(_ bytes: Span<UInt8>) -> TextEncoding? {
    let end = min(bytes.count, 4096) & ~1
    var even = 0
    var odd = 0
    for index in stride(from: 0, to: end, by: 2) {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
    }
    let least = max(end / 2 / 16, 2)
    if odd >= least, odd > even * 4 { return .utf16LE }
    if even >= least, even > odd * 4 { return .utf16BE }
    return nil
  }

  private static func unit(_ bytes: Span<UInt8>, _ index: Int, _ isBigEndian: Bool) -> UInt32 {
    let first = UInt32(bytes[index])
    let second = UInt32(bytes[index + 1])
    return isBigEndian ? first << 8 | second : second << 8 | first
  }
}
