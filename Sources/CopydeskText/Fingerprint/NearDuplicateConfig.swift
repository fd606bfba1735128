/// What counts as the same text.
public struct NearDuplicateConfig: Codable, Hashable, Sendable {
  /// Which of two copies is kept; criteria are tried in order, and the input order settles the
  /// rest.
  public enum Keep: String, Codable, Sendable, CaseIterable { case earliest, longest, first }
  public enum Method: String, Codable, Sendable, CaseIterable { case sampled, minhash, exact, off }

  public var method = Method.sampled
  /// Words in a shingle.
  ///
  /// 3, not 5: a spun copy keeps 34 to 36 % of its 3-shingles but 18 % of its 5-shingles (measured,
  /// `docs/near-duplicates.md`).
  public var shingleWords = 3
  /// One shingle in this many is a candidate key (FracMinHash).
  public var sampling = 8
  /// One shingle in this many is kept for verification, at most `sampling`.
  ///
  /// 2 gives 10 samples in a window of 20 words.
  public var traceSampling = 2
  /// Bands of the MinHash signature, for the method `minhash`.
  ///
  /// 14 bands of 8 rows find a pair of Jaccard similarity 0.8 with probability 0.92 (Leskovec,
  /// Rajaraman, Ullman, "Mining of Massive Datasets", section 3.4: 1 - (1 - s^rows)^bands).
  public var bands = 14
  /// Rows of a band.
  public var rows = 8
  /// Least Jaccard similarity of two copies, for the method `minhash`.
  public var jaccard = 0.8
  /// Which copy is kept. Before all of these, a copy published by an earlier run is preferred, then the
  /// one of which fewer bytes could not be decoded (`MatchRecord.damage`).
  public var keep: [Keep] = [.earliest, .longest, .first]

  public init() {}
}
