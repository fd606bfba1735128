/// What is done about the languages of documents and paragraphs.
public struct LanguageConfig: Codable, Hashable, Sendable {
  /// What becomes of documents whose language is not known for sure, where `keep` names some.
  public enum Unknown: String, Codable, CaseIterable, Sendable { case keep, drop }

  /// What is done about paragraphs in another language than their document.
  public enum Paragraphs: String, Codable, CaseIterable, Sendable {
    /// They are told in the output (`languages`) and repaired by their own language's rules.
    case record
    /// They are removed; where `keep` names languages, those are no strangers.
    case drop
    /// They are not looked for.
    case off
  }

  /// Languages kept, as primary subtags ("en"); empty keeps all.
  public var keep: [String] = []
  /// Least confidence, 0...1, at which a document's language is known.
  ///
  /// CCNet takes 0.5 of fastText's measure, FineWeb 0.65.
  public var minConfidence = 0.5
  public var unknown = Unknown.keep
  public var paragraphs = Paragraphs.record

  public init() {}
}
