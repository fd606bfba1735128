public import CopydeskBase

/// Judges a cleaned document by the rules of `ScreeningConfig`.
///
///     let screener = Screener()
///     screener.judge(Array("Too short".utf8), metadata: Metadata())
///     // DropReason(rule: "minWords", value: 2, threshold: 5)
///
/// - Complexity: O(n) a document; one count of words for all rules.
public struct Screener: Sendable {
  private let rules: [any ScreeningRule]

  public init(_ config: ScreeningConfig = ScreeningConfig()) {
    var rules: [any ScreeningRule] = []
    if config.minWords > 0 { rules.append(MinWordsRule(least: config.minWords)) }
    if config.maxWords > 0 { rules.append(MaxWordsRule(most: config.maxWords)) }
    if !config.languages.isEmpty { rules.append(LanguageRule(languages: config.languages)) }
    self.rules = rules
  }

  /// Why the document is dropped, or nil to keep it: the first rule that objects.
  public func judge(_ text: [UInt8], metadata: Metadata) -> DropReason? {
    let document = ScreenedDocument(text, metadata: metadata)
    for rule in rules {
      if let reason = rule.judge(document) { return reason }
    }
    return nil
  }
}
