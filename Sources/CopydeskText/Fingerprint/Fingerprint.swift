/// What matching needs to know of a text.
public struct Fingerprint: Hashable, Sendable {
  /// 128-bit digest of the normalised text: equal digests are exact copies.
  public var exact: [UInt64]
  /// Words of the normalised text.
  public var words: Int

  /// Appends a self-contained binary form, little-endian.
  public func encode(into bytes: inout [UInt8]) {}

  /// The fingerprint that `encode(into:)` wrote, or nil when `bytes` are not one.
  public init?(decoding bytes: Span<UInt8>) { return nil }

  public init(exact: [UInt64], words: Int) {
    self.exact = exact
    self.words = words
  }

  /// The exact digest as 32 lower-case hexadecimal digits.
  public var digest: String { "" }
}
