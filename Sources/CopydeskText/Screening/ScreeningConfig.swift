/// Which documents are dropped for what they are, not for whom they repeat.
public struct ScreeningConfig: Codable, Hashable, Sendable {
  /// Fewest words of a kept document; characters / 2 in scripts without spaces.
  public var minWords = 5
  /// Most words of a kept document; 0 is no limit.
  public var maxWords = 0
  /// Languages kept, as primary subtags ("en"); empty keeps all. A document of unknown language is kept.
  public var languages: [String] = []

  public init() {}
}
