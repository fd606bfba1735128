/// How chrome lines are told from copy in text without markup.
public struct PlainTextConfig: Codable, Hashable, Sendable {
  /// Whether chrome lines are removed at all; off, text passes as it came.
  public var stripsChrome = true
  /// Largest share of a document's words, 0...1, that may go; beyond it the document is flagged `removalBudget`.
  public var removalBudget = 0.5

  public init() {}
}
