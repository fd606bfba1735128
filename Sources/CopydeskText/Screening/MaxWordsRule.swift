internal import CopydeskBase

/// Drops documents of more words than `most`.
struct MaxWordsRule: ScreeningRule {
  let name = "maxWords"
  var most: Int

  func judge(_ document: ScreenedDocument) -> DropReason? {
    guard document.wordCount > most else { return nil }
    return DropReason(rule: name, value: Double(document.wordCount), threshold: Double(most))
  }
}
