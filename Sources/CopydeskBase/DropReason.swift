/// Why a document is not kept: the rule, what was measured, and the threshold it missed.
public struct DropReason: Hashable, Sendable {
  /// The rule's stable name: "minWords", "language".
  public var rule: String
  public var value: Double
  public var threshold: Double
  /// A measured value that is no number: the language found.
  public var detail: String?

  public init(rule: String, value: Double, threshold: Double, detail: String? = nil) {
    self.rule = rule
    self.value = value
    self.threshold = threshold
    self.detail = detail
  }
}
