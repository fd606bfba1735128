public import CopydeskText

/// Exact digests, then candidates, then verified pairs, then clusters: who is a copy of whom.
///
/// The answer is a function of the set of records (and of the index): not of the order in which they came.
public struct Matcher {
  public init(_ config: NearDuplicateConfig = NearDuplicateConfig()) {}

  public mutating func add(_ record: MatchRecord) {}

  /// One decision per record, by ascending ordinal.
  public consuming func decide(against earlier: (any EarlierDocuments)? = nil) throws -> [Decision] {
    []
  }
}
