internal import CopydeskBase

/// mC4's rule (Xue et al. 2021, 3.1): a page has some long lines, in any script.
struct MC4Rule: ScreeningRule {
  let name = "mc4"
  let needs: ScreeningNeeds = .lines
  let config: MC4Config

  func judge(_ document: ScreenedDocument) -> DropReason? {
    let long = document.lines.lines.count { $0.characters >= config.longLineCharacters }
    return under(Double(config.minLongLines), "minLongLines", Double(long))
  }
}
