/// A language found in a text.
public struct LanguageMatch: Hashable, Sendable {
  /// BCP 47 tag: a primary subtag in lower case, and a script where it tells more: "en", "zh-Hant".
  public var tag: String
  /// How sure, 0 ... 1; a guess below 0.5 is not given at all.
  public var confidence: Double

  public init(tag: String, confidence: Double) {
    self.tag = tag
    self.confidence = confidence
  }
}
