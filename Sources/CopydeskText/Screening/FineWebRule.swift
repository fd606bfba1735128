internal import CopydeskBase

/// FineWeb's own rules (Penedo et al. 2024, 3.6): pages that are lists, or repeat their lines.
///
/// Lines end with an end mark of any script, quotes and brackets behind it passed over. Line breaks are those
/// between two lines that are not blank: where FineWeb's texts have one, ours have a blank line.
struct FineWebRule: ScreeningRule {
  let name = "fineweb"
  let needs: ScreeningNeeds = [.words, .lines]
  let config: FineWebConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let text = document.text.span
    let lines = document.lines.lines
    guard !lines.isEmpty else { return nil }
    let total = Double(lines.count)
    var ended = 0
    var short = 0
    for line in lines {
      if LineEnd.hasEndMark(text.extracting(line.range)) { ended += 1 }
      if line.characters <= config.shortLineCharacters { short += 1 }
    }
    let duplicates = GopherRepetitionRule.duplicates(lines.count) {
      (hash: lines[$0].hash, characters: lines[$0].characters)
    }
    let characters = Double(max(document.lines.characters - document.lines.breaks, 1))
    return under(config.minEndMarkLines, "minEndMarkLines", Double(ended) / total)
      ?? over(config.maxShortLines, "maxShortLines", Double(short) / total)
      ?? over(
        config.maxDuplicateLineCharacters, "maxDuplicateLineCharacters",
        Double(duplicates.characters) / characters)
      ?? over(
        config.maxLineBreaks, "maxLineBreaks",
        (total - 1) / Double(max(document.words.count, 1)))
  }
}
