/// Questions about BCP 47 language tags.
public enum LanguageTag {
  /// The primary subtag, lower case: "pt" for "pt-BR" and "PT_br".
  public static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether two primary subtags name one language, or two that a text of some sentences cannot tell
  /// apart for sure.
  public static func areClose(_ one: String, _ other: String) -> Bool {
    one == other || groups.contains { $0.contains(one) && $0.contains(other) }
  }

  /// Written so alike that a detector mixes them up on a paragraph: found among its errors on short texts
  /// (docs/decisions/0007-cld2.md), and mutual intelligibility in writing.
  private static let groups: [[String]] = [
    ["no", "nb", "nn", "da", "sv"], ["hr", "sr", "bs", "sh", "sl"], ["cs", "sk"],
    ["hi", "mr", "ne", "bh", "sa"], ["es", "ca", "gl"], ["gl", "pt"], ["id", "ms", "jv", "su"],
    ["bg", "mk"], ["tl", "fil", "ceb"], ["nl", "af"], ["az", "tr"], ["fa", "prs"],
    ["yi", "he"], ["ga", "gd"], ["de", "lb"], ["zh", "yue", "wuu"],
  ]
}
