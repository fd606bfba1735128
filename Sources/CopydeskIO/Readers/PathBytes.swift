/// File names as the system has them (any bytes) in and out of `String`, without loss.
///
///     PathBytes.text([0x61, 0xFF])  // "a\u{EFFF}"
///
/// A byte that is not part of valid UTF-8 becomes the private-use scalar U+EF00 + byte (U+EF80...U+EFFF);
/// these scalars themselves are taken apart the same way, so that every name comes back as it was.
/// Source: the OPTU encodings of MirBSD (mirtoconv(1)), registered with the ConScript Unicode Registry.
enum PathBytes {
  private static let escapes: ClosedRange<UInt32> = 0xEF80...0xEFFF

  static func text(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = validLength(rest)
      if length > 0 {
        scalars.append(
          contentsOf: String(decoding: rest.prefix(length), as: UTF8.self).unicodeScalars)
        rest = rest.dropFirst(length)
      } else if let byte = rest.popFirst(), let scalar = Unicode.Scalar(0xEF00 + UInt32(byte)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Bytes of the one valid scalar that `bytes` begin with; 0 when there is none or it is one of ours.
  private static func validLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard let text = String(validating: bytes.prefix(length), as: UTF8.self),
      text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first
    else { return 0 }
    return escapes.contains(scalar.value) ? 0 : length
  }

  static func bytes(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if escapes.contains(scalar.value) {
        out.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return out
  }

  /// Calls `body` with the system's form of the name, ended by a zero byte.
  static func withCString<Result>(
    _ text: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> Result {
    // A zero byte cannot be in a file's name; what follows one is cut off by the system as by us.
    let name = bytes(text).map { CChar(bitPattern: $0) } + [0]
    return unsafe name.withUnsafeBufferPointer { buffer in
      // Safety: `name` holds at least the closing zero.
      unsafe body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  /// Most bytes read of a label that is not valid UTF-8; longer ones are no name or URL.
  private static let labelBytes = 64 << 10

  /// Text for people and ledgers out of bytes that are mostly UTF-8; the others are written `%HH`.
  static func label(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var out: [UInt8] = []
    let bytes = bytes.prefix(labelBytes)
    let digits = Array("0123456789ABCDEF".utf8)
    var rest = bytes[...]
    while let byte = rest.first {
      let length = validLength(rest)
      if length > 0 {
        out.append(contentsOf: rest.prefix(length))
      } else {
        out.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
      rest = rest.dropFirst(max(1, length))
    }
    return String(decoding: out, as: UTF8.self)
  }
}
