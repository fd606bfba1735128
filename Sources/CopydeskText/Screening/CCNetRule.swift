internal import CopydeskBase

/// CCNet's least length (Wenzek et al. 2020; `--min_len` of its code).
struct CCNetRule: ScreeningRule {
  let name = "ccnet"
  let needs: ScreeningNeeds = .lines
  let config: CCNetConfig

  func judge(_ document: ScreenedDocument) -> DropReason? {
    under(Double(config.minCharacters), "minCharacters", Double(document.lines.characters))
  }
}
