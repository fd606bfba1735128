internal import CopydeskBase

/// The form of a public IP address.
enum IPShape {
  /// The address that begins at `start`; nil when none does, or one that names no machine of the net.
  static func at(_ start: Int, in text: Span<UInt8>) -> Range<Int>? {
    guard isHex(text[start]) else { return nil }
    if start > 0, isWord(text[start - 1]) || text[start - 1] == 0x2E || text[start - 1] == 0x3A {
      return nil
    }
    return version4(start, in: text) ?? version6(start, in: text)
  }

  /// Four numbers up to 255 (RFC 1123, 2.1).
  private static func version4(_ start: Int, in text: Span<UInt8>) -> Range<Int>? {
    var parts = [0, 0, 0, 0]
    var index = start
    for part in 0..<4 {
      let first = index
      while index < text.count, index - first < 4, text[index] >= 0x30, text[index] <= 0x39 {
        parts[part] = parts[part] * 10 + Int(text[index] - 0x30)
        index += 1
      }
      guard index > first, index - first <= 3, parts[part] <= 255,
        index - first == 1 || text[first] != 0x30
      else { return nil }
      guard part < 3 else { break }
      guard index < text.count, text[index] == 0x2E else { return nil }
      index += 1
    }
    if index < text.count {
      if isWord(text[index]) { return nil }
      // "1.2.3.4.5" is a section or a version.
      if text[index] == 0x2E, index + 1 < text.count, isWord(text[index + 1]) { return nil }
    }
    return isPublic(parts) ? start..<index : nil
  }

  /// Not one of the IANA registry of special addresses (RFC 6890) that are met in texts.
  private static func isPublic(_ parts: [Int]) -> Bool {
    switch (parts[0], parts[1]) {
    case (0, _), (10, _), (127, _), (224..., _), (169, 254), (192, 168), (172, 16...31),
      (100, 64...127):
      return false
    default:
      let block = (parts[0], parts[1], parts[2])
      return block != (192, 0, 2) && block != (198, 51, 100) && block != (203, 0, 113)
    }
  }

  /// A global unicast address, 2000::/3 (RFC 4291, 2.4), without the documentation's 2001:db8::/32 (RFC 3849).
  private static func version6(_ start: Int, in text: Span<UInt8>) -> Range<Int>? {
    var groups: [UInt32] = []
    var isShort = false
    var index = start
    while index < text.count, groups.count <= 8 {
      let first = index
      var value: UInt32 = 0
      while index < text.count, index - first < 5, isHex(text[index]) {
        let byte = text[index]
        value = value << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57)
        index += 1
      }
      guard index - first <= 4 else { return nil }
      if index == first { break }
      groups.append(value)
      guard index < text.count, text[index] == 0x3A, groups.count < 8 else { break }
      if index + 1 < text.count, text[index + 1] == 0x3A {
        if isShort { return nil }
        isShort = true
        index += 2
      } else if index + 1 < text.count, isHex(text[index + 1]) {
        index += 1
      } else {
        break
      }
    }
    guard groups.count == 8 || isShort && groups.count >= 2, let first = groups.first,
      (0x2000...0x3FFF).contains(first), first != 0x2001 || groups[1] != 0xDB8
    else { return nil }
    if index < text.count, isWord(text[index]) { return nil }
    return start..<index
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      || byte == 0x5F || byte == 0x2D
  }
}
