internal import CopydeskBase

/// Drops documents that hold a word or phrase of the user's list, as C4 does (Raffel et al. 2020, 2.2).
struct BadWordsRule: ScreeningRule {
  let name = "badWords"
  let list: PhraseList

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let found = list.occurrences(in: document.text.span)
    return found > 0 ? DropReason(rule: name, value: Double(found), threshold: 0) : nil
  }
}
