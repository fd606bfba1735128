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
    var repairs: [[TextEdit]] = Array(repeating: [], count: blocks.count)
    for entry in edits { repairs[entry.block].append(entry.edit) }
    for index in blocks.indices where blocks[index].isKept {
      let middle = blocks[index].text
      let screened = screener.screen(middle, removed: &removed)
      if let rule = screened.removedBy {
        blocks[index].isKept = false
        blocks[index].reason = rule
      } else if !screened.edits.isEmpty {
        blocks[index].text = screened.text
        let before = RepairedText.revert(middle, edits: repairs[index])
        repairs[index] =
          EditChain.composed(before, repairs[index], screened.edits)
          ?? [TextEdit(rule: screened.edits[0].rule, offset: 0, before: before, after: screened.text)]
        for edit in screened.edits { editCounts.add(edit.rule) }
        blocks[index].markup?.follow(screened.edits)
      }
    }
    edits = repairs.enumerated().flatMap { index, edits in edits.map { (block: index, edit: $0) } }
    paragraphLanguages.removeAll { !blocks[$0.block].isKept }
    return removed
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
