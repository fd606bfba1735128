internal import CopydeskBase

/// One reason for the verdict on a block, as the page shows it.
struct ShownReason: Hashable, Sendable {
  /// The rule's or feature's stable name: "linkDensity", "phrase:share".
  var name: String
  /// How much it spoke for keeping (above 0) or for removing (below 0) the block.
  var strength: Float

  init(name: String, strength: Float) {
    self.name = name
    self.strength = strength
  }

  /// The reasons for the verdict on `block`, strongest first: the one place that knows how blocks carry them.
  static func of(_ block: TextBlock) -> [ShownReason] {
    guard !block.reason.isEmpty else { return [] }
    return [ShownReason(name: block.reason, strength: block.isKept ? 1 : -1)]
  }
}
