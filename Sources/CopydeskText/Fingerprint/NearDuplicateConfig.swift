/// What counts as the same text.
public struct NearDuplicateConfig: Codable, Hashable, Sendable {
  /// Which of two copies is kept; criteria are tried in order, and the input order settles the rest.
  public enum Keep: String, Codable, Sendable, CaseIterable { case earliest, longest, first }
  public enum Method: String, Codable, Sendable, CaseIterable { case sampled, minhash, exact, off }

  public var method = Method.sampled
  /// Words in a shingle.
  public var shingleWords = 3
  /// One shingle in this many is kept as the sample (FracMinHash).
  public var sampling = 8
  public var keep: [Keep] = [.earliest, .longest, .first]

  public init() {}
}
