internal import CopydeskBase

/// Everything in a page that metadata can be read from, gathered in one walk.
///
/// The walk looks at tags and at the bytes of attributes; strings are made for hits alone.
struct PageFacts: Sendable {
  /// A text and the node that holds it.
  struct Found: Sendable {
    var text: String
    var node: Int
  }

  let tree: HTMLTree
  /// `<meta>` names (name, property, itemprop; lower case) and raw contents, in page order.
  private(set) var metas: [(name: String, content: String, family: MetaFamily)] = []
  private var metaIndex: [String: Int] = [:]
  private var families: MetaFamily = []
  private(set) var linked = LinkedData()
  private(set) var titleElement: String?
  /// The first `<h1>`s with any text.
  private(set) var headings: [Found] = []
  private(set) var canonical: String?
  /// `<link rel=amphtml>`: the page's accelerated twin.
  private(set) var amp: String?
  private(set) var imageLink: String?
  private(set) var language: String?
  private(set) var licence: String?
  /// The first link to a Creative Commons deed.
  private(set) var deed: String?
  /// `<time>` elements: their `datetime` (or text) and the words that tell published from modified.
  private(set) var times: [(value: String, role: String, node: Int)] = []
  private(set) var relAuthors: [Found] = []
  private(set) var itemAuthors: [Found] = []
  private(set) var relTags: [String] = []
  private(set) var relCategories: [String] = []
  private(set) var itemDates: [String] = []
  private(set) var itemModified: [String] = []
  /// Words of the body's class and id: engines sign there.
  private(set) var bodyWords = ""

  private static let most = 200

  init(_ tree: HTMLTree) {
    self.tree = tree
    var node = 1
    let tags = tree.tags
    while node < tags.count {
      let tag = tags[node]
      // What lies in a drawing is not of the page: `<svg><title>`.
      if tag == .svg || tag == .template {
        node = Int(tree.ends[node])
        continue
      }
      if tag != .text {
        if Self.special.contains(tag.rawValue) { visit(node, tag) }
        if tree.hasAttributes(node) { addAttributes(tree, node, tag) }
      }
      node += 1
    }
  }

  /// Elements that say something by being there.
  private static let special = ByteSet(
    [HTMLTag.html, .meta, .title, .script, .link, .h1, .time, .body].map(\.rawValue))

  /// The first `<meta>` of one of `names` with visible content, in the order of `names`.
  func meta(_ names: String...) -> String? {
    for name in names {
      guard let index = metaIndex[name] else { continue }
      if let found = PlainString.clean(metas[index].content) { return found }
    }
    return nil
  }

  /// The contents of every `<meta>` of a family, in page order.
  func metas(_ family: MetaFamily) -> [String] {
    guard families.contains(family) else { return [] }
    return metas.filter { $0.family.contains(family) }.compactMap { PlainString.clean($0.content) }
  }

  private mutating func visit(_ node: Int, _ tag: HTMLTag) {
    switch tag {
    case .html: language = language ?? tree.string(.lang, of: node)
    case .meta: addMeta(node)
    case .title where titleElement == nil: titleElement = PageText.text(tree, node)
    case .script where tree.string(.type, of: node)?.lowercased().holds("ld+json") ?? false:
      addScript(node)
    case .link: addLink(node)
    case .h1 where headings.count < 4:
      if let text = PageText.heading(tree, node) { headings.append(Found(text: text, node: node)) }
    case .time where times.count < Self.most: addTime(node)
    case .body:
      bodyWords = (tree.string(.class, of: node) ?? "") + " " + (tree.string(.id, of: node) ?? "")
    default: break
    }
  }

  private mutating func addAttributes(_ tree: HTMLTree, _ node: Int, _ tag: HTMLTag) {
    guard tag != .meta, tag != .link, tag != .body else { return }
    tree.eachAttribute(of: node) { name, range in
      switch name {
      case .itemprop: addItem(node, tree.bytes[range])
      case .rel where tag == .a: addRelation(node, tree.bytes[range])
      case .href where tag == .a && deed == nil && range.count > 32:
        if PageText.isDeed(tree.bytes[range]) { deed = tree.string(.href, of: node) }
      default: break
      }
    }
  }

  private mutating func addScript(_ node: Int) {
    var bytes: [UInt8] = []
    for child in (node + 1)..<max(node + 1, Int(tree.ends[node])) {
      bytes.append(contentsOf: tree.bytes[tree.text(child)])
    }
    linked.add(bytes)
  }

  private mutating func addMeta(_ node: Int) {
    guard metas.count < Self.most * 2, let content = tree.string(.content, of: node),
      !content.isEmpty
    else { return }
    for attribute in [HTMLAttribute.property, .name, .itemprop] {
      guard let names = tree.string(attribute, of: node) else { continue }
      for name in names.lowercased().utf8.split(separator: 0x20).prefix(8) {
        let name = String(Substring(name))
        if metaIndex[name] == nil { metaIndex[name] = metas.count }
        let family = MetaFamily(name)
        families.formUnion(family)
        metas.append((name, content, family))
      }
    }
  }

  private mutating func addLink(_ node: Int) {
    guard let rel = tree.string(.rel, of: node)?.lowercased(),
      let href = tree.string(.href, of: node), !href.isEmpty
    else { return }
    for word in rel.split(separator: " ") {
      switch word {
      case "canonical": canonical = canonical ?? href
      case "amphtml": amp = amp ?? href
      case "license": licence = licence ?? href
      case "image_src": imageLink = imageLink ?? href
      default: break
      }
    }
  }

  private mutating func addTime(_ node: Int) {
    let value = tree.string(.datetime, of: node) ?? PageText.text(tree, node)
    guard let value else { return }
    let parent = Int(tree.parents[node])
    var role = ""
    for attribute in [HTMLAttribute.class, .itemprop] {
      role += (tree.string(attribute, of: node) ?? "") + " "
      role += (tree.string(attribute, of: parent) ?? "") + " "
    }
    times.append((value, role.lowercased(), node))
  }

  private mutating func addRelation(_ node: Int, _ rel: ArraySlice<UInt8>) {
    if ByteSearch.contains(rel, "author"), relAuthors.count < 8 {
      if let text = PageText.text(tree, node) { relAuthors.append(Found(text: text, node: node)) }
    } else if ByteSearch.contains(rel, "tag"), relTags.count + relCategories.count < 50 {
      guard let text = PageText.text(tree, node), text.utf8.count < 80 else { return }
      // WordPress marks its categories "category tag".
      if ByteSearch.contains(rel, "category") {
        relCategories.append(text)
      } else {
        relTags.append(text)
      }
    } else if ByteSearch.contains(rel, "license") {
      licence = licence ?? tree.string(.href, of: node)
    }
  }

  /// Microdata (WHATWG HTML, section 5) of schema.org articles.
  private mutating func addItem(_ node: Int, _ item: ArraySlice<UInt8>) {
    guard item.count >= 6, item.count < 60 else { return }
    if ByteSearch.contains(item, "author") || ByteSearch.contains(item, "creator") {
      guard itemAuthors.count < 8, let text = PageText.itemName(tree, node) else { return }
      itemAuthors.append(Found(text: text, node: node))
    } else if ByteSearch.contains(item, "datepublished"), itemDates.count < 4 {
      if let date = PageText.itemDate(tree, node) { itemDates.append(date) }
    } else if ByteSearch.contains(item, "datemodified"), itemModified.count < 4 {
      if let date = PageText.itemDate(tree, node) { itemModified.append(date) }
    }
  }
}
