internal import CopydeskBase

/// Drops documents that are surely in another language than those kept.
///
/// The text decides; where its language cannot be told, what the page says of itself does; where that
/// is silent too, the document is kept.
struct LanguageRule: ScreeningRule {
  let name = "language"
  /// Primary subtags, lower case.
  var languages: Set<String>
  var identifier: any LanguageIdentifier

  init(languages: [String], identifier: any LanguageIdentifier = LanguageGuess()) {
    self.languages = Set(languages.map(LanguageRule.primary))
    self.identifier = identifier
  }

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let guess = identifier.language(of: document.text.span)
    guard let found = guess?.tag ?? document.metadata.language else { return nil }
    let tag = LanguageRule.primary(found)
    guard !tag.isEmpty, !languages.contains(tag) else { return nil }
    return DropReason(rule: name, value: guess?.confidence ?? 0.5, threshold: 0.5, detail: tag)
  }

  private static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}
