/// How chrome lines are told from copy in text without markup.
public struct PlainTextConfig: Codable, Hashable, Sendable {
  /// Whether chrome lines are removed at all; off, text passes as it came.
  public var stripsChrome = true
  /// Largest share of a document's words, 0...1, that may go; beyond it the document is flagged `removalBudget`.
  public var removalBudget = 0.5
  /// Lists of chrome phrases laid over the built-in ones, later ones over earlier ones (docs/phrases.md).
  public var phrasePacks: [PhrasePackFile] = []
  /// Phrase families that count for nothing: `PlainTextConfig.familyNames`.
  public var disabledFamilies: [String] = []

  public init() {}

  /// The names that `disabledFamilies` may hold: "share-bar", "read-also" and so on.
  public static let familyNames = PhraseFamily.allCases.map(\.rawValue)

  /// The built-in phrases with the packs that are loaded, without the disabled families.
  ///
  /// - Complexity: O(1) where nothing is set; else it copies the tables, so it is kept by who needs it.
  var book: PhraseBook {
    let packs = phrasePacks.compactMap(\.pack)
    let families = disabledFamilies.compactMap { PhraseFamily(rawValue: $0) }
    return packs.isEmpty && families.isEmpty
      ? .shared : PhraseBook(adding: packs, without: families)
  }
}
