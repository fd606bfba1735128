/// One repair: `before` stood at `offset` of the text as it came in, `after` stands there now.
public struct TextEdit: Hashable, Sendable {
  /// The rule's stable name: "strayStop", "spaceBeforeComma".
  public var rule: String
  /// Bytes from the start of the text before any repair.
  public var offset: Int
  public var before: [UInt8]
  public var after: [UInt8]
  /// Whether the evidence was good enough for the level `eager` only.
  public var isEager: Bool

  public init(
    rule: String, offset: Int, before: [UInt8], after: [UInt8], isEager: Bool = false
  ) {
    self.rule = rule
    self.offset = offset
    self.before = before
    self.after = after
    self.isEager = isEager
  }
}
