internal import CopydeskBase

/// Gopher's quality rules (Rae et al. 2021, A1.1): is this running text in a natural language?
///
/// Words are those between blanks, without the marks around them, as in the paper; datatrove cuts words with
/// spaCy, where a comma is a word. Mean word length is not judged in scripts without spaces, stop words only
/// in languages that have a list: the paper's eight in English, `StopWords` in others.
struct GopherQualityRule: ScreeningRule {
  let name = "gopherQuality"
  let needs: ScreeningNeeds = [.words, .lines]
  let config: GopherQualityConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let words = document.words
    let count = words.count
    let total = Double(max(count + words.signs, 1))
    if let reason = under(Double(config.minWords), "minWords", Double(count))
      ?? over(Double(config.maxWords), "maxWords", Double(count))
    {
      return reason
    }
    if !words.isDense, words.spaced > 0 {
      let mean = Double(words.spacedCharacters) / Double(words.spaced)
      if let reason = under(config.minMeanWordLength, "minMeanWordLength", mean)
        ?? over(config.maxMeanWordLength, "maxMeanWordLength", mean)
      {
        return reason
      }
    }
    let signs = GopherQualityRule.signs(document.text.span)
    if let reason = over(config.maxHashes, "maxHashes", Double(signs.hashes) / total)
      ?? over(config.maxEllipses, "maxEllipses", Double(signs.ellipses) / total)
      ?? lines(document)
      ?? under(config.minWordsWithLetter, "minWordsWithLetter", Double(words.withLetter) / total)
    {
      return reason
    }
    return stopWords(document)
  }

  private func lines(_ document: ScreenedDocument) -> DropReason? {
    let lines = document.lines.lines
    guard !lines.isEmpty else { return nil }
    var bullets = 0
    var ellipses = 0
    for line in lines {
      let text = document.text.span.extracting(line.range)
      if GopherQualityRule.beginsWithBullet(text) { bullets += 1 }
      if LineEnd.hasEllipsis(text) { ellipses += 1 }
    }
    let total = Double(lines.count)
    return over(config.maxBulletLines, "maxBulletLines", Double(bullets) / total)
      ?? over(config.maxEllipsisLines, "maxEllipsisLines", Double(ellipses) / total)
  }

  private func stopWords(_ document: ScreenedDocument) -> DropReason? {
    guard config.minStopWords > 0,
      let language = document.subject.language.map(LanguageTag.primary)
    else { return nil }
    let table = StopWords.shared
    let list = table.index(of: language)
    guard list != nil || language == "en" else { return nil }
    var seen: [UInt64] = []
    for hash in document.words.hashes {
      let isStopWord =
        language == "en"
        ? GopherQualityRule.english.contains(hash) : list.map { table.has(hash, of: $0) } ?? false
      guard isStopWord, !seen.contains(hash) else { continue }
      seen.append(hash)
      if seen.count >= config.minStopWords { return nil }
    }
    return under(Double(config.minStopWords), "minStopWords", Double(seen.count))
  }

  /// "#", and "..." or "…", each run of three stops once.
  private static func signs(_ text: Span<UInt8>) -> (hashes: Int, ellipses: Int) {
    var hashes = 0
    var ellipses = 0
    var stops = 0
    for index in 0..<text.count {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        stops += 1
        if stops == 3 {
          ellipses += 1
          stops = 0
        }
        continue
      }
      stops = 0
      if byte == UInt8(ascii: "#") {
        hashes += 1
      } else if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80,
        text[index + 2] == 0xA6
      {
        ellipses += 1
      }
    }
    return (hashes, ellipses)
  }

  /// Datatrove's "•" and "-", dolma's "*", and the bullets that word processors set.
  private static func beginsWithBullet(_ line: Span<UInt8>) -> Bool {
    var offset = 0
    guard let first = line.nextScalar(&offset) else { return false }
    switch first.value {
    case 0x2022, 0x2D, 0x2A, 0x2023, 0x25E6, 0x25AA, 0x25CF, 0x2043, 0xB7: return true
    default: return false
    }
  }

  /// The paper's eight.
  private static let english: Set<UInt64> = Set(
    ["the", "be", "to", "of", "and", "that", "have", "with"].map { Hash64.hash($0) })
}
