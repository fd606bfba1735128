internal import CopydeskBase

/// UTF-8 on its way out of a decoder, with the count of what could not be decoded.
struct DecodedBytes {
  var bytes: [UInt8] = []
  var replacements = 0
  var firstReplacement: Int?

  /// Writes one U+FFFD for the sequence that begins at `offset` of the raw bytes.
  mutating func replace(at offset: Int) {
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    replacements += 1
    firstReplacement = min(firstReplacement ?? offset, offset)
  }
}
