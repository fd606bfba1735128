/// What is known of a document beside its text.
public struct ScreeningSubject: Sendable {
  /// The address it came from.
  public var url: String?
  /// BCP 47 tag.
  public var language: String?
  /// How sure the language is, 0...1; nil where nothing but the page's own word is known.
  public var languageConfidence: Double?

  public init(url: String? = nil, language: String? = nil, languageConfidence: Double? = nil) {
    self.url = url
    self.language = language
    self.languageConfidence = languageConfidence
  }
}
