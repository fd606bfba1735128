internal import CopydeskBase

/// Gopher's repetition rules (Rae et al. 2021, table A1): is this text its own copy?
///
/// Measured as datatrove does: duplicate n-grams are counted from left to right, a repeated one being
/// stepped over whole; the most frequent n-gram counts with the blanks between its words. Unlike there, an
/// n-gram that stands once is no repetition. In scripts without spaces n words are 2n characters.
struct GopherRepetitionRule: ScreeningRule {
  let name = "gopherRepetition"
  let needs: ScreeningNeeds = [.words, .lines]
  let config: GopherRepetitionConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    repeatedLines(document) ?? repeatedWords(document.words)
  }

  private func repeatedLines(_ document: ScreenedDocument) -> DropReason? {
    let lines = document.lines
    let all = Double(max(lines.characters, 1))
    let paragraph = Self.duplicates(lines.paragraphs.count) { lines.paragraphs[$0] }
    let line = Self.duplicates(lines.lines.count) {
      (hash: lines.lines[$0].hash, characters: lines.lines[$0].characters)
    }
    return over(config.maxDuplicateParagraphs, "maxDuplicateParagraphs", paragraph.share)
      ?? over(
        config.maxDuplicateParagraphCharacters, "maxDuplicateParagraphCharacters",
        Double(paragraph.characters) / all)
      ?? over(config.maxDuplicateLines, "maxDuplicateLines", line.share)
      ?? over(
        config.maxDuplicateLineCharacters, "maxDuplicateLineCharacters",
        Double(line.characters) / all)
  }

  /// Share of the rows that repeat an earlier one, and their characters.
  static func duplicates(
    _ count: Int, _ row: (Int) -> (hash: UInt64, characters: Int)
  ) -> (share: Double, characters: Int) {
    guard count > 0 else { return (0, 0) }
    var seen = HashTable64(capacity: count)
    var repeated = 0
    var characters = 0
    for index in 0..<count {
      let row = row(index)
      guard !seen.insert(row.hash) else { continue }
      repeated += 1
      characters += row.characters
    }
    return (Double(repeated) / Double(count), characters)
  }

  private func repeatedWords(_ words: TextWords) -> DropReason? {
    let scale = words.isDense ? 2 : 1
    let all = Double(max(words.characters, 1))
    var grams = NGrams(words)
    var counts = GramCounts(capacity: words.hashes.count)
    let top = [config.maxTop2Gram, config.maxTop3Gram, config.maxTop4Gram]
    for (index, most) in top.enumerated() {
      grams.widen(to: (index + 2) * scale)
      let share = Double(grams.topCharacters(blanks: scale == 1, &counts)) / all
      if let reason = over(most, "maxTop\(index + 2)Gram", share) { return reason }
    }
    let duplicate = [
      config.maxDuplicate5Grams, config.maxDuplicate6Grams, config.maxDuplicate7Grams,
      config.maxDuplicate8Grams, config.maxDuplicate9Grams, config.maxDuplicate10Grams,
    ]
    var seen = HashTable64(capacity: words.hashes.count)
    for (index, most) in duplicate.enumerated() {
      grams.widen(to: (index + 5) * scale)
      let share = Double(grams.duplicateCharacters(&seen)) / all
      if let reason = over(most, "maxDuplicate\(index + 5)Grams", share) { return reason }
    }
    return nil
  }
}
