/// Base64 (RFC 4648, sections 4 and 5) back to bytes.
enum Base64 {
  /// 0...63 for a digit of either alphabet, 64 for white space and padding, 65 for anything else.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 65, count: 256)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for (value, digit) in digits.enumerated() { table[Int(digit)] = UInt8(value) }
    table[Int(UInt8(ascii: "-"))] = 62
    table[Int(UInt8(ascii: "_"))] = 63
    for byte in [UInt8](" \t\r\n=".utf8) { table[Int(byte)] = 64 }
    return table
  }()

  /// The bytes, or nil when there is a byte of neither alphabet or a lone last digit.
  ///
  ///     Base64.decode("SGk=")  // [0x48, 0x69]
  static func decode(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count / 4 * 3 + 3)
    let table = values
    var bits: UInt32 = 0
    var digits = 0
    for byte in text.utf8 {
      let value = table[Int(byte)]
      if value == 64 { continue }
      guard value < 64 else { return nil }
      bits = bits << 6 | UInt32(value)
      digits += 1
      if digits == 4 {
        out.append(UInt8(truncatingIfNeeded: bits >> 16))
        out.append(UInt8(truncatingIfNeeded: bits >> 8))
        out.append(UInt8(truncatingIfNeeded: bits))
        digits = 0
      }
    }
    switch digits {
    case 0: break
    case 2: out.append(UInt8(truncatingIfNeeded: bits >> 4))
    case 3:
      out.append(UInt8(truncatingIfNeeded: bits >> 10))
      out.append(UInt8(truncatingIfNeeded: bits >> 2))
    default: return nil
    }
    return out
  }
}
