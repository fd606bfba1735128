internal import CopydeskBase

// Who wrote the page.
extension PageMetadata {
  private static let authorNames: Set<String> = [
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl",
    "dc.contributor", "parsely-author", "sailthru.author", "creator",
    "og:article:author", "book:author", "og:author", "authors", "article.author", "byline",
    "cxenseparse:author", "dc.creator.personalname", "rbauthors", "article:author:name", "writer",
  ]

  private static let mostAuthors = 20

  func author(site: String?) -> String? {
    let said = first { thing -> [(name: String, isOrganisation: Bool)]? in
      let people = facts.linked.people(thing["author"] ?? thing["creator"])
      return people.isEmpty ? nil : people
    }
    var strong = declared(said?.filter { !$0.isOrganisation }.map(\.name) ?? [])
    if strong.isEmpty { strong = declared(metaAuthors()) }
    if kind == .forum { strong = Array(strong.prefix(1)) }
    // An account's name gives way to the name that readers see.
    if strong.isEmpty || strong.count == 1 && kind != .forum && PersonName.isAccount(strong[0]) {
      let seen = seenAuthors(site: site)
      if !seen.isEmpty, strong.isEmpty || seen[0].utf8.contains(0x20) { return join(seen) }
    }
    if !strong.isEmpty { return join(strong) }
    let organisations = declared(said?.filter(\.isOrganisation).map(\.name) ?? [])
    if !organisations.isEmpty { return join(organisations) }
    return facts.metas.lazy.filter { Self.authorNames.contains($0.name) }
      .compactMap { PersonName.inAddress($0.content) }.first
  }

  /// What `<meta>` elements name: citations turn names round, and Yoast labels Twitter's data fields.
  private func metaAuthors() -> [String] {
    let cited = facts.allMeta(["citation_author", "citation_authors"]).flatMap { list in
      list.split(separator: ";").map { PersonName.turned(String($0)) }
    }
    if !cited.isEmpty { return cited }
    let said = facts.allMeta(Self.authorNames)
    if !declared(said).isEmpty { return said }
    for number in ["1", "2"] {
      guard let label = facts.meta("twitter:label" + number), BylineLabel.isLabel(label),
        let name = facts.meta("twitter:data" + number)
      else { continue }
      return [name]
    }
    return []
  }

  private func join(_ names: [String]) -> String {
    names.prefix(Self.mostAuthors).joined(separator: ", ")
  }

  private func declared(_ names: [String]) -> [String] {
    unique(names.lazy.compactMap(PersonName.declared))
  }

  private func unique(_ names: some Sequence<String>) -> [String] {
    var found: [String] = []
    for name in names where !found.contains(name) { found.append(name) }
    return found
  }

  /// Names in the page itself, the best source first.
  private func seenAuthors(site: String?) -> [String] {
    let items = group(facts.itemAuthors)
    if !items.isEmpty, kind != .forum { return items }
    for found in facts.bylineNodes where found.isName {
      if let name = name(found.node) { return [name] }
    }
    if let byline = area?.bylines.first { return [byline] }
    if !items.isEmpty { return items }
    for found in facts.bylineNodes where !found.isName {
      if let name = name(found.node) { return [name] }
    }
    return group(facts.relAuthors)
  }

  private func name(_ node: Int) -> String? {
    guard let text = PageText.text(facts.tree, node), text.utf8.count < 200 else { return nil }
    return PersonName.seen(text)
  }

  /// The names that stand together with the first: those of one byline, not of every comment.
  private func group(_ found: [PageFacts.Found]) -> [String] {
    guard let first = found.first else { return [] }
    guard kind != .forum else { return PersonName.seen(first.text).map { [$0] } ?? [] }
    let parents = facts.tree.parents
    let around = Int(parents[Int(parents[first.node])])
    let end = Int(facts.tree.ends[around])
    return unique(
      found.lazy.filter { $0.node < end }.prefix(6).compactMap { PersonName.seen($0.text) })
  }
}
