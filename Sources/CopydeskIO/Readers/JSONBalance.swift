/// Finds the end of a JSON object by its braces, without parsing it, piece by piece.
struct JSONBalance {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false

  /// The index behind the brace that closes the object, when it is in `bytes`.
  ///
  /// The first byte of the first piece must be the opening brace.
  mutating func end(in bytes: Span<UInt8>) -> Int? {
    for index in bytes.indices {
      let byte = bytes[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return index + 1 }
      default: break
      }
    }
    return nil
  }
}
