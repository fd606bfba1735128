internal import CopydeskBase

/// Drops documents of fewer words than `least`.
struct MinWordsRule: ScreeningRule {
  let name = "minWords"
  var least: Int

  func judge(_ document: ScreenedDocument) -> DropReason? {
    guard document.wordCount < least else { return nil }
    return DropReason(rule: name, value: Double(document.wordCount), threshold: Double(least))
  }
}
