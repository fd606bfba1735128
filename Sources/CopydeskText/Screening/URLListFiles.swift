/// Files of addresses: one host (with all below it) or host with path a line; `#` begins a comment.
public struct URLListFiles: Codable, Hashable, Sendable {
  /// Pages that are dropped.
  public var block: [String] = []
  /// Exceptions from `block`.
  public var allow: [String] = []
  /// Unless empty, the only pages kept.
  public var only: [String] = []

  public init() {}
}
