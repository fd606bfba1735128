internal import CopydeskBase

/// Broken UTF-8 to valid UTF-8: each maximal subpart of an ill-formed sequence becomes one U+FFFD.
///
/// The state machine of the WHATWG Encoding Standard, section 8.1.1 "UTF-8 decoder", which is also the
/// practice that the Unicode Standard recommends (section 3.9, "U+FFFD Substitution of Maximal Subparts").
enum UTF8Repair {
  struct Result {
    var decoded = DecodedBytes()
    /// Well-formed sequences of two bytes or more.
    var sequences = 0
  }

  /// - Complexity: O(n) time and output.
  static func repair(_ bytes: Span<UInt8>) -> Result {
    var result = Result()
    result.decoded.bytes.reserveCapacity(bytes.count)
    var copied = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (length, isValid) = sequence(bytes, at: index)
      if isValid {
        result.sequences += 1
      } else {
        result.decoded.bytes.append(bytes, copied..<index)
        result.decoded.replace(at: index)
        copied = index + length
      }
      index += length
    }
    result.decoded.bytes.append(bytes, copied..<bytes.count)
    return result
  }

  /// Bytes of the sequence at `index`, or of its maximal subpart when it is ill-formed.
  static func sequence(_ bytes: Span<UInt8>, at index: Int) -> (length: Int, isValid: Bool) {
    let first = bytes[index]
    let length: Int
    switch first {
    case 0..<0x80: return (1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return (1, false)
    }
    // Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing over U+10FFFF.
    let lower: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let upper: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    for step in 1..<length {
      guard index + step < bytes.count else { return (step, false) }
      let byte = bytes[index + step]
      let isGood = step == 1 ? lower <= byte && byte <= upper : byte & 0xC0 == 0x80
      guard isGood else { return (step, false) }
    }
    return (length, true)
  }
}
