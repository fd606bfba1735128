internal import CopydeskBase

// What a block lies in: quotes, list items, a definition list, a summary.
extension MarkupReader {
  /// Most quotes and items around a block that Markdown shows.
  private static let containers = 12

  /// Reads the containers and the role of `block`.
  mutating func readAncestors(_ block: PageBlock, to markup: inout BlockMarkup) {
    var inner: [BlockContainer] = []
    var node = tree.parents[Int(block.at)]
    var steps = 0
    while node > 0, steps < Self.steps {
      switch tree.tags[Int(node)] {
      case .blockquote: inner.append(BlockContainer(.quote, id: node))
      case .li: if let item = item(node) { inner.append(item) }
      case .ul, .ol, .menu, .dir: if let item = owner(node) { inner.append(item) }
      case .dt:
        if inner.isEmpty { markup.role = .term }
        if let item = definition(node) { inner.append(item) }
      case .dd: if let item = definition(node) { inner.append(item) }
      case .summary: if inner.isEmpty { markup.role = .summary }
      default: break
      }
      node = tree.parents[Int(node)]
      steps += 1
    }
    markup.containers = inner.reversed().prefix(Self.containers).map { $0 }
  }

  /// The item of an `li`; nil in a list that lays out cards or posts.
  private mutating func item(_ node: Int32) -> BlockContainer? {
    var list = tree.parents[Int(node)]
    var isOrdered = false
    if list > 0, Self.isList(tree.tags[Int(list)]) {
      isOrdered = tree.tags[Int(list)] == .ol
    } else {
      list = max(0, list)
    }
    guard !layouts.isLayout(list, tree) else { return nil }
    guard isOrdered else { return BlockContainer(.bullet, id: node, list: list) }
    if ordinals[node] == nil { number(list) }
    return BlockContainer(.ordered, id: node, list: list, ordinal: ordinals[node] ?? 1)
  }

  /// The item before a list that lies in another list without an item around it, as many pages nest them.
  private mutating func owner(_ list: Int32) -> BlockContainer? {
    let outer = tree.parents[Int(list)]
    guard outer > 0, Self.isList(tree.tags[Int(outer)]) else { return nil }
    if owners[list] == nil {
      var last: Int32 = -1
      var child = outer + 1
      while child < tree.ends[Int(outer)] {
        if tree.tags[Int(child)] == .li {
          last = child
        } else if Self.isList(tree.tags[Int(child)]) {
          owners[child] = last
        }
        child = tree.ends[Int(child)]
      }
    }
    guard let owner = owners[list], owner >= 0 else { return nil }
    return item(owner)
  }

  private static func isList(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .ul, .ol, .menu, .dir: true
    default: false
    }
  }

  /// Numbers the items of an ordered list.
  private mutating func number(_ list: Int32) {
    var ordinal = Int32(truncatingIfNeeded: number(.start, of: Int(list)))
    var child = list + 1
    while child < tree.ends[Int(list)] {
      if tree.tags[Int(child)] == .li {
        ordinals[child] = ordinal
        ordinal &+= 1
      }
      child = tree.ends[Int(child)]
    }
  }

  /// A term and its definitions are one item, also where a `div` holds them (HTML, 4.4.9).
  private mutating func definition(_ node: Int32) -> BlockContainer? {
    var list = tree.parents[Int(node)]
    if list > 0, tree.tags[Int(list)] == .div { list = tree.parents[Int(list)] }
    guard list > 0, tree.tags[Int(list)] == .dl else {
      return BlockContainer(.bullet, id: node, list: max(0, list))
    }
    guard !layouts.isLayout(list, tree) else { return nil }
    if terms[node] == nil { gatherTerms(list) }
    return BlockContainer(.bullet, id: terms[node] ?? node, list: list)
  }

  private mutating func gatherTerms(_ list: Int32) {
    var term: Int32 = -1
    var child = list + 1
    while child < tree.ends[Int(list)] {
      switch tree.tags[Int(child)] {
      case .dt:
        term = child
        terms[child] = child
      case .dd: terms[child] = term >= 0 ? term : child
      case .div:
        child += 1
        continue
      default: break
      }
      child = tree.ends[Int(child)]
    }
  }

  // MARK: Code

  /// The language that classes of a `pre`, of the `code` in it, or of up to three ancestors name.
  ///
  /// Ways of naming it: `language-x` (HTML, 4.5.15), `lang-x` (prettify), `highlight-source-x` (GitHub),
  /// `highlight-x` (Sphinx), `brush: x` (SyntaxHighlighter), `sourceCode x` (pandoc).
  func language(of preformatted: Int) -> [UInt8] {
    var nodes = [preformatted]
    for node in (preformatted + 1)..<max(preformatted + 1, min(tree.count, preformatted + 4))
    where tree.tags[node] == .code && node < Int(tree.ends[preformatted]) {
      nodes.append(node)
    }
    var parent = tree.parents[preformatted]
    for _ in 0..<3 where parent > 0 {
      nodes.append(Int(parent))
      parent = tree.parents[Int(parent)]
    }
    for node in nodes {
      guard let value = tree.value(.class, of: node), value.count < 500 else { continue }
      if let language = Self.language(in: tree.bytes[value]) { return language }
    }
    return []
  }

  private static let prefixes = [
    "language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "brush:",
  ].map { Array($0.utf8) }
  /// Words that follow those prefixes and name no language.
  private static let noLanguages = [
    "default", "none", "nohighlight", "plain", "text", "plaintext", "auto",
  ].map { Array($0.utf8) }

  private static func language(in classes: ArraySlice<UInt8>) -> [UInt8]? {
    var isNamedNext = false
    for token in classes.split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ";") }) {
      let word = token.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
      var name: ArraySlice<UInt8> = []
      if isNamedNext {
        name = word[...]
      } else if let prefix = prefixes.first(where: { word.starts(with: $0) }) {
        name = word.dropFirst(prefix.count)
        if name.isEmpty { isNamedNext = true }
      } else if word.elementsEqual("sourcecode".utf8) || word.elementsEqual("brush".utf8) {
        isNamedNext = true
      }
      guard !name.isEmpty else { continue }
      isNamedNext = false
      let isName =
        name.count <= 24
        && name.allSatisfy {
          0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2B || $0 == 0x23 || $0 == 0x2D
            || $0 == 0x2E || $0 == 0x5F
        }
      if isName, !noLanguages.contains(Array(name)) { return Array(name) }
    }
    return nil
  }
}
