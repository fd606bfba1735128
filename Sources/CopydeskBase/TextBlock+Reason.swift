extension TextBlock {
  /// One thing that spoke for a block or against it.
  public struct Reason: Hashable, Sendable {
    /// Stable name of a feature: "linkDensity".
    public var name: String
    /// How much it moved the score, in logits: above 0 for keeping the block, below 0 for removing it.
    public var strength: Float

    public init(name: String, strength: Float) {
      self.name = name
      self.strength = strength
    }
  }
}
