/// What matching says of one document; documents without a decision of their own are kept and
/// alone.
public struct Decision: Hashable, Sendable {
  /// How a document stands to the one that is kept.
  public enum Relation: String, Sendable { case exact, near, contained, truncated, spun, composite }

  /// The kept twin.
  public enum Twin: Hashable, Sendable {
    /// A document of this run, by ordinal.
    case here(UInt64)
    /// A document of an earlier run.
    case earlier(EarlierDocument)
  }

  public var ordinal: UInt64
  /// The kept twin, or nil when this document is kept.
  public var duplicateOf: Twin?
  public var relation: Relation?
  /// Estimated Jaccard similarity of shingles with the kept twin, 0...1.
  public var similarity: Double
  /// Share of this document's shingles that the twin holds, 0...1.
  public var containment: Double
  /// Ordinal of the cluster's kept document (its own when alone or kept).
  public var cluster: UInt64
  /// Ordinals of documents found whole inside this one, none of them merged by that.
  public var contains: [UInt64]
  /// Which preference made the twin the kept one; nil when this document is kept.
  public var keptBy: KeptBy?
  /// The document that holds this kept one, under the policy `link`; `relation` and the measured
  /// values are then those against it.
  public var container: Twin?
  /// Kept documents of earlier runs, besides the twin, that this document is a copy of: old groups
  /// that it would join are named, not merged.
  public var also: [EarlierDocument] = []

  public init(
    ordinal: UInt64, duplicateOf: Twin? = nil, relation: Relation? = nil, similarity: Double = 0,
    containment: Double = 0, cluster: UInt64, contains: [UInt64] = []
  ) {
    self.ordinal = ordinal
    self.duplicateOf = duplicateOf
    self.relation = relation
    self.similarity = similarity
    self.containment = containment
    self.cluster = cluster
    self.contains = contains
  }
}
