internal import CopydeskBase

/// Everything in a page that metadata can be read from, gathered in one walk.
struct PageFacts: Sendable {
  /// `<meta>` names (name, property, itemprop, http-equiv; lower case) and contents, in page order.
  private(set) var metas: [(name: String, content: String)] = []
  private(set) var linked = LinkedData()
  private(set) var titleElement: String?
  private(set) var headings: [String] = []
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var licence: String?
  /// `<time>` elements: their `datetime` (or text) and the words that tell published from modified.
  private(set) var times: [(value: String, role: String)] = []
  private(set) var relAuthors: [String] = []
  private(set) var itemAuthors: [String] = []
  private(set) var bylines: [String] = []
  private(set) var relTags: [String] = []
  private(set) var itemDates: [String] = []
  /// Words of the body's class and id: engines sign there.
  private(set) var bodyWords = ""

  private static let most = 200

  init(_ tree: HTMLTree) {
    var node = 1
    while node < tree.count {
      let tag = tree.tags[node]
      if tag != .text {
        visit(tree, node, tag)
        // What lies in a drawing is not of the page: `<svg><title>`.
        if tag == .svg || tag == .template {
          node = Int(tree.ends[node])
          continue
        }
      }
      node += 1
    }
  }

  /// The first `<meta>` of one of `names`, in the order of `names`.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name }) { return found.content }
    }
    return nil
  }

  private mutating func visit(_ tree: HTMLTree, _ node: Int, _ tag: HTMLTag) {
    switch tag {
    case .html: language = language ?? tree.string(.lang, of: node)
    case .meta: addMeta(tree, node)
    case .title where titleElement == nil: titleElement = Self.text(tree, node)
    case .script where tree.string(.type, of: node)?.lowercased().holds("ld+json") ?? false:
      var bytes: [UInt8] = []
      for child in (node + 1)..<max(node + 1, Int(tree.ends[node])) {
        bytes.append(contentsOf: tree.bytes[tree.text(child)])
      }
      linked.add(bytes)
    case .link: addLink(tree, node)
    case .h1 where headings.count < 4:
      if let text = Self.text(tree, node) { headings.append(text) }
    case .time where times.count < Self.most: addTime(tree, node)
    case .body:
      bodyWords = (tree.string(.class, of: node) ?? "") + " " + (tree.string(.id, of: node) ?? "")
    default: break
    }
    guard tree.hasAttributes(node), tag != .meta, tag != .link else { return }
    addAuthors(tree, node, tag)
  }

  private mutating func addMeta(_ tree: HTMLTree, _ node: Int) {
    guard metas.count < Self.most * 2, let raw = tree.string(.content, of: node),
      let content = PlainString.clean(raw)
    else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let names = tree.string(attribute, of: node) else { continue }
      for name in names.lowercased().split(whereSeparator: { $0 == " " }) {
        metas.append((String(name), content))
      }
    }
  }

  private mutating func addLink(_ tree: HTMLTree, _ node: Int) {
    guard let rel = tree.string(.rel, of: node)?.lowercased(),
      let href = tree.string(.href, of: node), !href.isEmpty
    else { return }
    let words = rel.split(separator: " ")
    if words.contains("canonical") { canonical = canonical ?? href }
    if words.contains("license") { licence = licence ?? href }
  }

  private mutating func addTime(_ tree: HTMLTree, _ node: Int) {
    let value = tree.string(.datetime, of: node) ?? Self.text(tree, node)
    guard let value else { return }
    let parent = Int(tree.parents[node])
    var role = ""
    for attribute in [HTMLAttribute.class, .itemprop] {
      role += (tree.string(attribute, of: node) ?? "") + " "
      role += (tree.string(attribute, of: parent) ?? "") + " "
    }
    times.append((value, role.lowercased()))
  }

  private mutating func addAuthors(_ tree: HTMLTree, _ node: Int, _ tag: HTMLTag) {
    if let rel = tree.string(.rel, of: node)?.lowercased() {
      let words = rel.split(separator: " ")
      if words.contains("author"), relAuthors.count < 8, let text = Self.text(tree, node) {
        relAuthors.append(text)
      }
      if words.contains("tag"), relTags.count < 50, let text = Self.text(tree, node) {
        relTags.append(text)
      }
      if words.contains("license") { licence = licence ?? tree.string(.href, of: node) }
    }
    if let item = tree.string(.itemprop, of: node)?.lowercased() {
      if item == "author", itemAuthors.count < 8, let text = Self.name(tree, node) {
        itemAuthors.append(text)
      }
      if item == "datepublished", itemDates.count < 4 {
        if let date = tree.string(.datetime, of: node) ?? tree.string(.content, of: node) {
          itemDates.append(date)
        }
      }
    }
    guard bylines.count < 8, tag != .body, let words = tree.value(.class, of: node) else { return }
    if Self.saysByline(tree.bytes[words]), let text = Self.text(tree, node), text.utf8.count < 160 {
      bylines.append(text)
    }
  }

  /// Whether a class list names the byline itself: a word "byline" or "author", or one with "-author".
  private static func saysByline(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.count < 200 else { return false }
    let found = ByteSearch.contains(words, "byline") || ByteSearch.contains(words, "author")
    guard found else { return false }
    let text = String(decoding: words, as: UTF8.self).lowercased()
    let isName = [
      "byline", "author-name", "author_name", "authorname", "article-author",
      "post-author", "entry-author",
    ].contains(where: text.holds)
    return isName || text == "author"
  }

  /// The `itemprop=name` inside an author, else its whole text.
  private static func name(_ tree: HTMLTree, _ node: Int) -> String? {
    for child in (node + 1)..<max(node + 1, min(Int(tree.ends[node]), node + most))
    where tree.string(.itemprop, of: child)?.lowercased() == "name" {
      return tree.string(.content, of: child) ?? text(tree, child)
    }
    return text(tree, node)
  }

  /// The folded text of a subtree of reasonable size; nil when there is none.
  static func text(_ tree: HTMLTree, _ node: Int) -> String? {
    var bytes: [UInt8] = []
    var child = node + 1
    while child < Int(tree.ends[node]), bytes.count < 1_000 {
      let tag = tree.tags[child]
      if tag == .text {
        bytes.append(contentsOf: tree.bytes[tree.text(child)])
      } else if tag.isOpaque {
        child = Int(tree.ends[child])
        continue
      } else {
        bytes.append(0x20)
      }
      child += 1
    }
    var out: [UInt8] = []
    for byte in bytes {
      if byte <= 0x20 {
        if let last = out.last, last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
  }
}
