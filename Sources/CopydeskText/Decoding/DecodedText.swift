/// Bytes made valid UTF-8, with how that was done; nothing is replaced without being counted.
public struct DecodedText: Hashable, Sendable {
  /// Where the character set came from, in the order of the WHATWG encoding sniffing algorithm.
  public enum Evidence: String, Sendable { case bom, http, meta, guess }

  /// Valid UTF-8, no byte order mark.
  public var bytes: [UInt8]
  /// WHATWG name of the encoding, lower case: "utf-8", "windows-1252".
  public var encoding: String
  public var evidence: Evidence
  /// Sequences that could not be decoded, each written as one U+FFFD.
  public var replacements: Int
  /// Offset in the raw bytes of the first of them.
  public var firstReplacement: Int?
}
