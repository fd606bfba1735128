extension TextBlock {
  /// One thing that spoke for a block or against it.
  public struct Reason: Hashable, Sendable {
    /// Stable name of a feature: "linkDensity".
    public var name: String
    /// How much it and its near twins moved the score, in logits, compared with the page's other
    /// blocks: above 0 for keeping the block, below 0 for removing it.
    public var strength: Float
    /// What the feature measured on the block, in the feature's own unit; nil when not told.
    public var value: Float?

    public init(name: String, strength: Float, value: Float? = nil) {
      self.name = name
      self.strength = strength
      self.value = value
    }
  }
}
