internal import CopydeskBase

/// Texts of consent banners and newsletter forms, which stand over a page and are never what it says.
enum OverlayText {
  /// Beginnings of words that are rare in prose and thick in such texts, folded as `LineFold` does.
  ///
  /// Chosen by hand: the words that banners of consent platforms and newsletter forms cannot do without.
  private static let stems = [
    "cookie", "consent", "gdpr", "ccpa", "opt out", "newsletter", "unsubscribe", "subscribe",
    "inbox", "datenschutz", "einwilligung", "zustimm", "consentement", "consentimiento", "consenso",
    "privacidad", "confidentialité", "abonnier", "согласи", "конфиденциальн", "クッキー", "同意",
    "个人信息", "隐私", "الارتباط", "कुकी",
  ].map { Array($0.utf8) }

  /// Longest such text, in words, and the least share of its words that must be of that kind.
  ///
  /// Of the 273 texts of wcxb-dev that are no longer than that, none has two mentions and this share.
  private static let longest = 400
  private static let wordsPerMention = 30

  /// Whether `blocks` as a whole are such a text; never when the page's title speaks of it too.
  ///
  /// - Complexity: O(bytes · stems), on texts up to `longest` words only.
  static func isAll(of blocks: [TextBlock], title: String?) -> Bool {
    var words = 0
    for block in blocks {
      words += FallbackText.counts(block.text).words
      guard words <= longest else { return false }
    }
    var found = 0
    for block in blocks { found += mentions(LineFold.fold(block.text)) }
    guard found >= 2, found * wordsPerMention >= words else { return false }
    return mentions(LineFold.fold(Array((title ?? "").utf8))) == 0
  }

  private static func mentions(_ line: [UInt8]) -> Int {
    var found = 0
    var index = 0
    while index < line.count {
      let startsWord = index == 0 || line[index - 1] == 0x20 || line[index] >= 0xE0
      if startsWord, let stem = stems.first(where: { line[index...].starts(with: $0) }) {
        found += 1
        index += stem.count
      } else {
        index += 1
      }
    }
    return found
  }
}
