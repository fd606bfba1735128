/// CLD2's language codes as BCP 47 tags.
enum CLDCode {
  /// The tag of CLD2's `code`, or nil for what is no language of people.
  ///
  ///     tag("iw")       // "he"
  ///     tag("zzp")      // nil: one of CLD2's jokes (Pig Latin)
  ///     tag("xx-Mtei")  // nil: a script of which CLD2 knows no language
  ///
  /// Source: CLD2's generated_language.cc; the old codes are those that RFC 5646's registry deprecates.
  static func tag(_ code: String) -> String? {
    if let known = renamed[code] { return known }
    guard code.utf8.count >= 2, !code.hasPrefix("xx"), !code.hasPrefix("zz"), code != "un",
      code != "tlh"
    else { return nil }
    return code
  }

  private static let renamed: [String: String] = [
    "iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn", "zhT": "zh-Hant",
    "sr-ME": "sr-Latn-ME", "blu": "hmn", "sit-NP": "lif", "nb": "no", "fil": "tl",
  ]

  /// Tags that CLD2's standard tables (Debian's libcld2) answer with: CLD2's README, "83 languages", and
  /// those met in tests.
  static let known: Set<String> = [
    "af", "ar", "az", "be", "bg", "bh", "bn", "ca", "ceb", "chr", "cs", "cy", "da", "de", "dv",
    "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gd", "gl", "gu", "he", "hi", "hmn", "hr",
    "ht", "hu", "hy", "id", "is", "it", "iu", "ja", "jv", "ka", "kk", "km", "kn", "ko", "lg", "lif",
    "lo", "lt", "lv", "mk", "ml", "mr", "ms", "mt", "ne", "nl", "nb", "nn", "no", "or", "pa", "pl",
    "pt", "ro", "ru", "rw", "si", "sk", "sl", "sq", "sr", "sv", "sw", "syr", "ta", "te", "th", "tl",
    "tr", "uk", "ur", "vi", "yi", "zh",
  ]
}
