internal import CopydeskBase

/// Decodes the encodings of the WHATWG standard other than UTF-8, keeping tables and iconv descriptors.
struct LegacyDecoder: ~Copyable {
  /// One byte's UTF-8 in the low bytes, its length in the top byte; length 0: no meaning.
  private var tables: [TextEncoding: [UInt32]] = [:]
  private var converters: [TextEncoding: IconvConverter] = [:]

  /// All of `bytes` from `start` on as UTF-8.
  mutating func decode(
    _ bytes: Span<UInt8>, from start: Int = 0, as encoding: TextEncoding
  ) -> DecodedBytes {
    switch encoding {
    case .utf8:
      return UTF8Repair.repair(bytes.extracting(start..<bytes.count)).decoded
    case .utf16LE, .utf16BE:
      return UTF16Decoder.decode(bytes, from: start, isBigEndian: encoding == .utf16BE)
    case .iso2022JP: return decodeISO2022JP(bytes, from: start)
    default: break
    }
    if let table = table(of: encoding) { return Self.decode(bytes, from: start, by: table) }
    var out = DecodedBytes()
    out.bytes.reserveCapacity((bytes.count - start) * 3 / 2)
    if let converter = converter(for: encoding) {
      converter.convert(bytes, start..<bytes.count, into: &out)
    } else {
      Self.keepASCII(bytes, start..<bytes.count, into: &out)
    }
    return out
  }

  private mutating func table(of encoding: TextEncoding) -> [UInt32]? {
    if let table = tables[encoding] { return table }
    guard let points = SingleByteTables.codePoints(of: encoding) else { return nil }
    var table: [UInt32] = []
    for point in points {
      var utf8: [UInt8] = []
      if point != 0xFFFD, let scalar = Unicode.Scalar(point) { utf8.appendUTF8(scalar) }
      var packed = UInt32(utf8.count) << 24
      for (index, byte) in utf8.enumerated() { packed |= UInt32(byte) << UInt32(index * 8) }
      table.append(packed)
    }
    tables[encoding] = table
    return table
  }

  private static func decode(
    _ bytes: Span<UInt8>, from start: Int, by table: [UInt32]
  ) -> DecodedBytes {
    var out = DecodedBytes()
    out.bytes.reserveCapacity((bytes.count - start) * 5 / 4)
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        out.bytes.append(byte)
        continue
      }
      let packed = table[Int(byte & 0x7F)]
      if packed == 0 {
        out.replace(at: index)
        continue
      }
      out.bytes.append(UInt8(truncatingIfNeeded: packed))
      out.bytes.append(UInt8(truncatingIfNeeded: packed >> 8))
      if packed >> 24 == 3 { out.bytes.append(UInt8(truncatingIfNeeded: packed >> 16)) }
    }
    return out
  }

  private mutating func converter(for encoding: TextEncoding) -> IconvConverter? {
    if let converter = converters[encoding] { return converter }
    let converter = IconvConverter(encoding)
    converters[encoding] = converter
    return converter
  }

  /// Without the C library's module nothing but ASCII is sure; each other run is one counted U+FFFD.
  private static func keepASCII(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into out: inout DecodedBytes
  ) {
    var wasASCII = true
    for index in range {
      let byte = bytes[index]
      if byte < 0x80 { out.bytes.append(byte) } else if wasASCII { out.replace(at: index) }
      wasASCII = byte < 0x80
    }
  }

  private enum JISState { case ascii, roman, katakana, kanji }

  /// ISO-2022-JP (WHATWG Encoding Standard, section 12.2): runs between escapes, each rewritten as EUC-JP.
  private mutating func decodeISO2022JP(_ bytes: Span<UInt8>, from start: Int) -> DecodedBytes {
    var out = DecodedBytes()
    var state = JISState.ascii
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x1B {
        guard let next = Self.state(after: bytes, at: index) else {
          out.replace(at: index)
          // An escape cut off by the end is one flaw, not three.
          index += index + 2 < bytes.count ? 1 : 3
          continue
        }
        state = next
        index += 3
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] != 0x1B { end += 1 }
      decodeJISRun(bytes, index..<end, state, into: &out)
      index = end
    }
    return out
  }

  private static func state(after bytes: Span<UInt8>, at index: Int) -> JISState? {
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x28, 0x42): return .ascii
    case (0x28, 0x4A): return .roman
    case (0x28, 0x49): return .katakana
    case (0x24, 0x40), (0x24, 0x42): return .kanji
    default: return nil
    }
  }

  private mutating func decodeJISRun(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ state: JISState, into out: inout DecodedBytes
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch state {
      case .kanji where 0x21...0x7E ~= byte:
        var end = index
        while end < range.upperBound, 0x21...0x7E ~= bytes[end] { end += 1 }
        var euc: [UInt8] = []
        for position in index..<end { euc.append(bytes[position] | 0x80) }
        if let converter = converter(for: .iso2022JP) {
          let base = index
          converter.convert(euc.span, 0..<euc.count, into: &out) { base + $0 }
        } else {
          out.replace(at: index)
        }
        index = end
        continue
      case .katakana where 0x21...0x5F ~= byte:
        // Half-width katakana begin at U+FF61.
        if let scalar = Unicode.Scalar(0xFF61 + UInt32(byte - 0x21)) {
          out.bytes.appendUTF8(scalar)
        }
      case .roman where byte == 0x5C: out.bytes.appendUTF8("¥")
      case .roman where byte == 0x7E: out.bytes.appendUTF8("‾")
      case .ascii where byte < 0x80, .roman where byte < 0x80: out.bytes.append(byte)
      // A line may end without the escape back to ASCII; the break is kept, the state too.
      case _ where byte <= 0x20: out.bytes.append(byte)
      default: out.replace(at: index)
      }
      index += 1
    }
  }
}
