internal import CopydeskBase

/// Drops documents that are surely in another language than those kept; those of no sure language where
/// that is asked for.
struct LanguageRule: ScreeningRule {
  let name = "language"
  /// Primary subtags, lower case.
  private let keep: Set<String>
  private let minConfidence: Double
  private let unknown: LanguageConfig.Unknown

  init(_ config: LanguageConfig) {
    keep = Set(config.keep.map(LanguageTag.primary))
    minConfidence = config.minConfidence
    unknown = config.unknown
  }

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let subject = document.subject
    let tag = subject.language.map(LanguageTag.primary) ?? ""
    // A page's own word on its language is worth as much as a coin and a half: it stands where the text is mute.
    let confidence = tag.isEmpty ? 0 : subject.languageConfidence ?? 0.5
    guard confidence >= minConfidence, !tag.isEmpty else {
      guard unknown == .drop else { return nil }
      return DropReason(
        rule: "languageUnknown", value: confidence, threshold: minConfidence,
        detail: tag.isEmpty ? nil : tag)
    }
    guard !keep.contains(tag) else { return nil }
    return DropReason(rule: name, value: confidence, threshold: minConfidence, detail: tag)
  }
}
