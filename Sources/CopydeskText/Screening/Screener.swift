public import CopydeskBase

/// Judges cleaned documents and their lines by the rules that `ScreeningConfig` turns on.
///
///     let screener = Screener()
///     screener.judge(Array("Too short".utf8), subject: ScreeningSubject())
///     // DropReason(rule: "minWords", value: 2, threshold: 5)
///
/// Order: line rules and masks change blocks first (`screen`); then the document is judged, by length, address and
/// language, then by the published rules in the order of FineWeb's pipeline. The first rule that objects is named.
///
/// - Complexity: O(n) a document; words and lines are listed once for all rules.
public struct Screener: Sendable {
  private let rules: [any ScreeningRule]
  private let lineRules: LineRules
  private let masker: Masker

  public init(
    _ config: ScreeningConfig = ScreeningConfig(), language: LanguageConfig = LanguageConfig()
  ) {
    rules = Screener.rules(config, language)
    lineRules = LineRules(config)
    masker = Masker(config.mask)
  }

  private static func rules(
    _ config: ScreeningConfig, _ language: LanguageConfig
  ) -> [any ScreeningRule] {
    let thresholds = config.rules
    var rules: [any ScreeningRule] = []
    if config.minWords > 0 { rules.append(MinWordsRule(least: config.minWords)) }
    if config.maxWords > 0 { rules.append(MaxWordsRule(most: config.maxWords)) }
    if !config.lists.blocked.isEmpty || !config.lists.only.isEmpty {
      rules.append(URLRule(lists: config.lists))
    }
    if !language.keep.isEmpty { rules.append(LanguageRule(language)) }
    let active = config.active
    for name in ScreeningRuleName.order where active.contains(name) {
      switch name {
      case .gopherRepetition:
        rules.append(GopherRepetitionRule(config: thresholds.gopherRepetition))
      case .gopherQuality: rules.append(GopherQualityRule(config: thresholds.gopherQuality))
      case .c4: rules.append(C4Rule(config: thresholds.c4))
      case .c4EndMarks: break
      case .mc4: rules.append(MC4Rule(config: thresholds.mc4))
      case .fineweb: rules.append(FineWebRule(config: thresholds.fineweb))
      case .refinedweb: rules.append(RefinedWebRule(config: thresholds.refinedweb))
      case .madlad: rules.append(MADLADRule(config: thresholds.madlad))
      case .ccnet: rules.append(CCNetRule(config: thresholds.ccnet))
      }
    }
    if !config.lists.badWords.isEmpty { rules.append(BadWordsRule(list: config.lists.badWords)) }
    return rules
  }

  /// Whether `screen` can change anything.
  public var changesText: Bool { !lineRules.isEmpty || !masker.isEmpty }

  /// Takes out the lines of one block that a rule removes, and masks personal data in the rest.
  ///
  /// - Parameter removed: is added to.
  public func screen(_ text: [UInt8], removed: inout RemovedLines) -> ScreenedText {
    var screening = BlockScreening(text)
    if !lineRules.isEmpty { screening.apply(lineRules, removed: &removed) }
    if let rule = screening.removedBy {
      var gone = ScreenedText(text: text)
      gone.removedBy = rule
      return gone
    }
    if !masker.isEmpty { screening.apply(masker) }
    return screening.result()
  }

  /// Why the document is dropped, or nil to keep it: the first rule that objects.
  public func judge(
    _ text: [UInt8], subject: ScreeningSubject, removed: RemovedLines = RemovedLines()
  ) -> DropReason? {
    var document = ScreenedDocument(text, subject: subject)
    document.removed = removed
    var made: ScreeningNeeds = []
    for rule in rules {
      // A page dropped for its length or address needs no tables.
      let missing = rule.needs.subtracting(made)
      if missing.contains(.words) { document.words = TextWords(text.span) }
      if missing.contains(.lines) { document.lines = TextLines(text.span) }
      made.formUnion(rule.needs)
      if let reason = rule.judge(document) { return reason }
    }
    return nil
  }
}

extension ScreeningRuleName {
  /// The order of judgement: FineWeb's, then the others.
  static let order: [ScreeningRuleName] = [
    .gopherRepetition, .gopherQuality, .c4, .c4EndMarks, .fineweb, .refinedweb, .mc4, .madlad,
    .ccnet,
  ]
}
