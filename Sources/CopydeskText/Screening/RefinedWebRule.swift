internal import CopydeskBase

/// RefinedWeb's document rule (Penedo et al. 2023, G.2): a page that lost many words to the line rules goes whole.
struct RefinedWebRule: ScreeningRule {
  let name = "refinedweb"
  let config: RefinedWebConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let removed = document.removed
    guard removed.words > 0 else { return nil }
    let share = Double(removed.refinedWebWords) / Double(removed.words)
    return over(config.maxRemovedWords, "maxRemovedWords", share)
  }
}
