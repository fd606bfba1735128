public import CopydeskBase
internal import CopydeskText

/// A language and how much of a text is in it.
public struct LanguageShare: Hashable, Sendable {
  /// BCP 47 tag.
  public var tag: String
  /// Share of the kept bytes, 0...1.
  public var share: Double
}

extension CleanedDocument {
  /// The document's languages, the one most used first; empty where it has but one.
  public var languages: [LanguageShare] {
    guard let own = metadata.language, !paragraphLanguages.isEmpty else { return [] }
    var all = 0
    var bytes: [String: Int] = [:]
    for block in blocks where block.isKept { all += block.text.count }
    guard all > 0 else { return [] }
    var rest = all
    for entry in paragraphLanguages where blocks[entry.block].isKept {
      bytes[entry.tag, default: 0] += blocks[entry.block].text.count
      rest -= blocks[entry.block].text.count
    }
    bytes[own, default: 0] += rest
    return bytes.map { LanguageShare(tag: $0.key, share: Double($0.value) / Double(all)) }
      .sorted { ($1.share, $0.tag) < ($0.share, $1.tag) }
  }

  /// Runs the line rules and masks over the kept blocks; how much they took.
  mutating func screenBlocks(_ screener: Screener) -> RemovedLines {
    var removed = RemovedLines()
    guard screener.changesText else { return removed }
    var made: [Int: [TextEdit]] = [:]
    for index in blocks.indices where blocks[index].isKept {
      let screened = screener.screen(blocks[index].text, removed: &removed)
      if let rule = screened.removedBy {
        blocks[index].isKept = false
        blocks[index].reason = rule
      } else if !screened.edits.isEmpty {
        made[index] = screened.edits
        blocks[index].text = screened.text
        blocks[index].markup?.follow(screened.edits)
        for edit in screened.edits { editCounts.add(edit.rule) }
      }
    }
    join(made)
    paragraphLanguages.removeAll { !blocks[$0.block].isKept }
    return removed
  }

  /// Adds later edits of blocks to those made before, so that each block still has one list of edits.
  private mutating func join(_ later: [Int: [TextEdit]]) {
    guard !later.isEmpty else { return }
    var earlier: [Int: [TextEdit]] = [:]
    for entry in edits where later[entry.block] != nil {
      earlier[entry.block, default: []].append(entry.edit)
    }
    edits.removeAll { later[$0.block] != nil }
    for (index, made) in later {
      let first = earlier[index] ?? []
      let middle = RepairedText.revert(blocks[index].text, edits: made)
      let joined = EditChain.composed(RepairedText.revert(middle, edits: first), first, made)
      for edit in joined ?? made { edits.append((block: index, edit: edit)) }
    }
    edits.sort { ($0.block, $0.edit.offset) < ($1.block, $1.edit.offset) }
  }

  /// What the document is judged by beside its text.
  func subject(of document: RawDocument) -> ScreeningSubject {
    ScreeningSubject(
      url: document.url ?? metadata.canonical, language: metadata.language,
      languageConfidence: languageConfidence)
  }

  /// Members that tell the language: `language`, `language_confidence`, and `languages` where there are several.
  public func writeLanguage(to json: inout JSONWriter) {
    json.member("language", metadata.language)
    if metadata.language != nil, let languageConfidence {
      json.member("language_confidence", languageConfidence, places: 2)
    }
    let languages = languages
    guard !languages.isEmpty else { return }
    json.key("languages")
    json.array { json in
      for entry in languages {
        json.object {
          $0.member("tag", entry.tag)
          $0.member("share", entry.share, places: 2)
        }
      }
    }
  }
}
