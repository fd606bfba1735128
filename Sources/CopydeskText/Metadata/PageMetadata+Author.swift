internal import CopydeskBase

// Who wrote the page.
extension PageMetadata {
  private static let mostAuthors = 20

  /// Names that the page declares: persons, and organisations apart.
  func declaredAuthors() -> (persons: [String], organisations: [String]) {
    let said = first { thing -> [(name: String, isOrganisation: Bool)]? in
      let people = facts.linked.people(thing["author"] ?? thing["creator"])
      return people.isEmpty ? nil : people
    }
    var persons = declared(said?.filter { !$0.isOrganisation }.map(\.name) ?? [])
    if persons.isEmpty { persons = declared(metaAuthors()) }
    if kind == .forum { persons = Array(persons.prefix(1)) }
    return (persons, declared(said?.filter(\.isOrganisation).map(\.name) ?? []))
  }

  /// Whether declared names leave it to the page's text to say who wrote it: there are none, or an account's.
  func wantsByline(_ persons: [String]) -> Bool {
    persons.isEmpty || persons.count == 1 && kind != .forum && PersonName.isAccount(persons[0])
  }

  func author(_ declared: (persons: [String], organisations: [String])) -> String? {
    let (persons, organisations) = declared
    if wantsByline(persons) {
      let seen = seenAuthors()
      if !seen.isEmpty, persons.isEmpty || seen[0].utf8.contains(0x20) { return join(seen) }
    }
    if !persons.isEmpty { return join(persons) }
    if !organisations.isEmpty { return join(organisations) }
    return facts.metas(.author).lazy.compactMap { PersonName.inAddress($0) }.first
  }

  /// What `<meta>` elements name: citations turn names round, and Yoast labels Twitter's data fields.
  private func metaAuthors() -> [String] {
    let cited = facts.metas(.cited).flatMap { list in
      list.split(separator: ";").map { PersonName.turned(String($0)) }
    }
    if !cited.isEmpty { return cited }
    let said = facts.metas(.author)
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
  private func seenAuthors() -> [String] {
    let items = group(facts.itemAuthors)
    if !items.isEmpty, kind != .forum { return items }
    for found in classed.bylines where found.isName {
      if let name = name(found.node) { return [name] }
    }
    if let byline = area?.bylines.first { return [byline] }
    if !items.isEmpty { return items }
    for found in classed.bylines where !found.isName {
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
