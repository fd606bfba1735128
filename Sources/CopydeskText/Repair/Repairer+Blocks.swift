public import CopydeskBase

extension Repairer {
  /// Repairs every kept block of a document, and what shows only between blocks.
  ///
  ///     let done = repairer.repair(&blocks, language: "en")
  ///     done.counts["stopComma"]  // 1
  ///
  /// Blocks with traces of mojibake that prove nothing by themselves are taken again when another block has proved
  /// that the document was misread. For what goes on between blocks see `BlockBorders`.
  ///
  /// - Parameters:
  ///   - language: BCP 47 tag of the document; nil when unknown.
  ///   - paragraphs: languages of the blocks that are in another one, by index.
  /// - Complexity: O(bytes).
  public mutating func repair(
    _ blocks: inout [TextBlock], language: String?, paragraphs: [Int: String] = [:]
  ) -> DocumentRepair {
    var done = DocumentRepair()
    let borders = BlockBorders(config, languageTraits(language))
    borders.removeRepeats(&blocks)
    let kept = blocks.indices.filter { blocks[$0].isKept }
    let kinds = kept.map { blocks[$0].kind }
    var repaired = kept.map { index in
      repair(
        blocks[index].text, language: paragraphs[index] ?? language,
        isCode: blocks[index].kind == .code)
    }
    done.isMisread = repaired.contains { $0.edits.contains { $0.rule == Repairer.misreading } }
    let loneQuotes = repaired.count { BlockBorders.isLoneQuote($0.text) }
    for (place, index) in kept.enumerated() {
      if done.isMisread, repaired[place].awaitsEvidence {
        repaired[place] = repair(
          blocks[index].text, language: paragraphs[index] ?? language, isMisread: true)
      }
      borders.mend(&repaired, at: place, kinds: kinds, loneQuotes: loneQuotes)
      let result = repaired[place]
      done.counts += result.counts
      for edit in result.edits { done.edits.append((block: index, edit: edit)) }
      for report in result.reports { done.reports.append((block: index, edit: report)) }
      if result.edits.isEmpty { continue }
      blocks[index].text = result.text
      blocks[index].markup?.follow(result.edits)
    }
    return done
  }
}
