internal import CopydeskBase

// Categories and tags.
extension PageMetadata {
  private static let homeNames: Set<String> = [
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "home page",
    "főoldal",
    "главная", "головна", "strona główna", "domů", "anasayfa", "ana sayfa", "beranda", "trang chủ",
    "hem", "hjem", "forside", "etusivu", "首页", "首頁", "ホーム", "トップ", "홈", "الرئيسية", "خانه", "होम",
  ]
  private static let mostTopics = 50

  /// Whether `text` only says "Home".
  static func isHome(_ text: String) -> Bool {
    text.utf8.count < 40 && homeNames.contains(text.lowercased())
  }

  /// Categories that the page declares, by the order above.
  func declaredCategories(title: String?, site: String?) -> [String] {
    if let found = topics(facts.metas(.section)) { return found }
    let sections = things.lazy.map { LinkedData.names($0["articleSection"]) }.first { !$0.isEmpty }
    if let found = topics(sections ?? [], splits: false) { return found }
    if let found = topics(facts.relCategories, splits: false) { return found }
    return trail(facts.linked.breadcrumbs(), title: title, site: site)
  }

  /// Categories of the trail that readers see.
  func seenCategories(title: String?, site: String?) -> [String] {
    trail(visibleTrail(), title: title, site: site)
  }

  /// Breadcrumbs between the front page and the page itself.
  private func trail(
    _ crumbs: [(name: String, url: String?)], title: String?, site: String?
  ) -> [String] {
    let own = title.map(TitleCleaner.key) ?? []
    var found: [String] = []
    for (index, crumb) in crumbs.enumerated() where crumb.name.utf8.count < 100 {
      let isRoot = index == 0 && crumb.url.map { PageURL.path($0) == "/" } ?? false
      let isHome =
        isRoot
        || index == 0
          && (crumb.name == site || Self.isHome(crumb.name))
      let isSelf = index == crumbs.count - 1 && (TitleCleaner.key(crumb.name) == own || index > 1)
      if !isHome, !isSelf, !found.contains(crumb.name) { found.append(crumb.name) }
    }
    return found
  }

  /// The links of an element whose class says "breadcrumb".
  private func visibleTrail() -> [(name: String, url: String?)] {
    guard let start = classed.breadcrumb else { return [] }
    let tree = facts.tree
    var found: [(name: String, url: String?)] = []
    for node in start..<min(Int(tree.ends[start]), start + 200)
    where tree.tags[node] == .a && found.count < 10 {
      guard let name = PageText.text(tree, node) else { continue }
      found.append((name, tree.string(.href, of: node)))
    }
    // What follows the links is the page itself, and not linked.
    return found.isEmpty ? [] : found + [("", nil)]
  }

  func tags() -> [String] {
    topics(facts.metas(.tag))
      ?? topics(things.lazy.map { LinkedData.names($0["keywords"]) }.first { !$0.isEmpty } ?? [])
      ?? topics(
        [facts.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags")].compactMap { $0 }
      )
      ?? topics(facts.relTags, splits: false) ?? topics(
        facts.metas(.subject))
      ?? []
  }

  /// Lists taken apart at their separators, each topic once; nil when there is none.
  private func topics(_ lists: [String], splits: Bool = true) -> [String]? {
    var found: [String] = []
    for list in lists {
      let parts =
        splits
        ? list.unicodeScalars.split { ",;、،，|".unicodeScalars.contains($0) }.map { String($0) }
        : [list]
      for part in parts {
        guard found.count < Self.mostTopics, let topic = PlainString.clean(part),
          topic.utf8.count < 100, !found.contains(topic)
        else { continue }
        found.append(topic)
      }
    }
    return found.isEmpty ? nil : found
  }
}
