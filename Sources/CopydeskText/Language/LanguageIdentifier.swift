/// Tells which language a text is in.
///
///     let identifier: any LanguageIdentifier = LanguageDetector()
///     identifier.language(of: text.span)?.tag  // "en"
///
/// Called a few times a document, so an existential costs nothing that can be measured.
public protocol LanguageIdentifier: Sendable {
  /// The language of `text` (valid UTF-8), or nil when unsure.
  func language(of text: Span<UInt8>) -> LanguageMatch?

  /// Whether `tag` (a primary subtag, lower case) is among the languages that can be answered.
  func tells(_ tag: String) -> Bool
}
