internal import CopydeskBase
internal import CopydeskIndex

/// Templates that runs have learnt of sites, for a single page.
///
///     let templates = try SavedTemplates(path: "out/sites.sqlite")
///     try templates.strike(&page, url: "https://news.example/dam")  // 7
public struct SavedTemplates: Sendable {
  private let store: SiteStore
  private let budget: Double

  /// - Parameter path: a file that is there, of a run's `sites.path`.
  /// - Throws: `RunError`.
  public init(path: String, config: SiteConfig = SiteConfig()) throws(RunError) {
    do {
      store = try SiteStore(path: path, keepVisits: config.keepVisits)
    } catch {
      throw RunError(error)
    }
    budget = config.removalBudget
  }

  /// Marks the blocks of `document` that are its site's template as removed, and answers how many; the text is put
  /// together anew, Markdown and fingerprint stay as they were.
  ///
  /// - Throws: `RunError`.
  @discardableResult
  public func strike(_ document: inout CleanedDocument, url: String?) throws(RunError) -> Int {
    let shown = document.blocks.indices.filter {
      document.blocks[$0].isKept && !document.blocks[$0].text.isEmpty
    }
    guard
      let page = SitePage(
        ordinal: 0, url: url ?? document.metadata.canonical,
        shown: shown.map { document.blocks[$0] })
    else { return 0 }
    let template: [UInt64]
    do {
      template = try store.site(page.host)?.lines.filter(\.isTemplate).map(\.digest) ?? []
    } catch {
      throw RunError(error)
    }
    let cut = TemplateCut(of: page, template: template, budget: budget)
    if cut.isOverBudget { document.notes.append(TemplateWorker.budgetNote) }
    guard !cut.blocks.isEmpty else { return 0 }
    for index in cut.blocks {
      document.blocks[shown[index]].isKept = false
      document.blocks[shown[index]].reason = TemplateWorker.reason
    }
    document.text = CleanedDocument.text(of: document.blocks)
    return cut.blocks.count
  }
}
