internal import CopydeskBase

/// One reason for the verdict on a block, as an explanation shows it.
struct ShownReason: Hashable, Sendable {
  /// The rule's or feature's stable name: "linkDensity", "phrase:share".
  var name: String
  /// How much it spoke for keeping (above 0) or for removing (below 0) the block, in logits; of a rule the sign alone
  /// says something.
  var strength: Float
  /// Whether it decided by itself.
  var isRule: Bool
  /// What the feature measured.
  var value: Float?

  init(name: String, strength: Float, isRule: Bool = false, value: Float? = nil) {
    self.name = name
    self.strength = strength
    self.isRule = isRule
    self.value = value
  }

  /// What a block's `reason` says when no rule but the score decided.
  private static let model = "model"

  /// The reasons for the verdict on `block`, a rule first, then the model's, strongest first: the one place that knows
  /// how blocks carry them.
  static func of(_ block: TextBlock) -> [ShownReason] {
    var shown = block.reasons.map {
      ShownReason(name: $0.name, strength: $0.strength, value: $0.value)
    }
    let isByModel = block.reason == model && !shown.isEmpty
    if !block.reason.isEmpty, !isByModel {
      shown.insert(
        ShownReason(name: block.reason, strength: block.isKept ? 1 : -1, isRule: true), at: 0)
    }
    return shown
  }

  /// "phrase:share", "linkDensity -1.20".
  var short: String {
    guard !isRule else { return name }
    return name + " " + (strength >= 0 ? "+" : "") + Explanation.score(strength)
  }

  /// The reasons on one line: the rule alone where one decided.
  static func line(_ block: TextBlock) -> String {
    let shown = of(block)
    if let first = shown.first, first.isRule { return first.short }
    return shown.map(\.short).joined(separator: ", ")
  }
}
