/// Languages that are written alike and fail alike, so that a group has enough pages for a floor.
enum LanguageGroup {
  private static let members: [(name: String, languages: Set<String>)] = [
    ("english", ["en"]),
    ("germanic and finnish", ["de", "nl", "sv", "fi"]),
    ("romance", ["fr", "es", "it", "pt"]),
    ("slavic, greek and turkish", ["pl", "cs", "ru", "uk", "el", "tr"]),
    ("right to left", ["ar", "fa", "he"]),
    ("south asian", ["hi", "bn"]),
    ("east asian", ["zh", "ja", "ko"]),
    ("south-east asian", ["vi", "id", "th"]),
  ]

  /// Every language that has a group.
  static var all: Set<String> { members.reduce(into: []) { $0.formUnion($1.languages) } }

  /// The group of a language, "other" when it has none.
  static func name(of language: String) -> String {
    let primary = String(language.prefix { $0 != "-" })
    return members.first { $0.languages.contains(primary) }?.name ?? "other"
  }
}
