internal import CopydeskBase

/// What the head, the URL and the engine say of the page as a whole.
struct PageFeatures: Sendable {
  private(set) var values: [(BlockFeature, Float)] = []

  init(_ facts: PageFacts, url: String?, rootWords: String) {
    addTypes(facts)
    addURL(url ?? facts.canonical ?? facts.meta("og:url") ?? "")
    add(.hasPublished, facts.metas.contains { $0.name.holds("published") })
    add(.hasAuthor, facts.metas.contains { $0.name.holds("author") })
    let signs =
      ((facts.meta("generator") ?? "") + " " + (facts.meta("og:site_name") ?? "") + " " + rootWords)
      .lowercased()
    let engine = Self.engines.firstIndex { names in names.contains { signs.holds($0) } }
    values.append((.engine, Float(engine.map { $0 + 1 } ?? 0)))
  }

  private mutating func add(_ feature: BlockFeature, _ claim: Bool) {
    values.append((feature, claim ? 1 : 0))
  }

  private mutating func addTypes(_ facts: PageFacts) {
    let said = (facts.meta("og:type") ?? "").lowercased()
    let type: Float =
      said.isEmpty
      ? 0 : said.holds("article") ? 1 : said.holds("product") ? 2 : said.holds("website") ? 3 : 4
    values.append((.openGraphType, type))
    var counts = [Float](repeating: 0, count: Self.types.count)
    for object in facts.linked.objects {
      for name in LinkedData.types(object) {
        let lower = name.lowercased()
        for (index, names) in Self.types.enumerated() where names.contains(lower) {
          counts[index] += 1
        }
      }
    }
    for (index, number) in counts.enumerated() {
      if let feature = BlockFeature(rawValue: BlockFeature.linkedArticle.rawValue + index) {
        values.append((feature, number))
      }
    }
    add(.hasLinkedData, !facts.linked.objects.isEmpty)
  }

  /// schema.org types by what they say of a page, in the order of `linkedArticle` and the features after it.
  private static let types: [Set<String>] = [
    [
      "article", "newsarticle", "blogposting", "report", "techarticle", "scholarlyarticle",
      "recipe",
      "review",
    ],
    ["product", "productgroup", "offer"],
    ["discussionforumposting", "qapage", "socialmediaposting", "comment"],
    ["collectionpage", "itemlist", "offercatalog"],
    ["faqpage"],
    ["service", "localbusiness", "softwareapplication", "course", "organization", "corporation"],
    ["breadcrumblist"],
  ]

  private mutating func addURL(_ url: String) {
    let whole = url.lowercased()
    let path = PageURL.path(whole)
    let parts = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    func hyphens(_ part: Substring) -> Float {
      Float(
        part.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "-") || $1 == UInt8(ascii: "_") ? 1 : 0) })
    }
    values.append((.urlParts, Float(parts.count)))
    values.append((.urlHyphens, parts.map(hyphens).max() ?? 0))
    values.append((.urlLast, Float(parts.last?.utf8.count ?? 0)))
    values.append((.urlDigits, Float(path.utf8.reduce(0) { $0 + ($1 &- 0x30 < 10 ? 1 : 0) })))
    add(.urlQuery, path.utf8.contains(UInt8(ascii: "?")))
    values.append((.urlLastHyphens, parts.last.map(hyphens) ?? 0))
    let host = PageURL.host(whole) ?? ""
    let text = host + path
    for (offset, words) in Self.urlWords.enumerated() {
      if let feature = BlockFeature(rawValue: BlockFeature.urlForum.rawValue + offset) {
        add(feature, words.contains { text.holds($0) })
      }
    }
  }

  /// Words of URLs, in the order of `urlForum` and the features after it.
  private static let urlWords: [[String]] = [
    [
      "forum", "thread", "topic", "viewtopic", "showthread", "discuss", "community", "board", "/t/",
      "/d/",
    ],
    ["question", "answers", "/q/", "ask"],
    ["product", "/p/", "/dp/", "/itm/", "/item", "/pd/", "sku"],
    ["collection", "categor", "/c/", "shop", "store", "/tag", "browse", "catalog", "/cat"],
    [
      "docs.", "doc.", "/docs", "/doc/", "documentation", "wiki", "/api", "reference", "manual",
      "guide", "learn", "tutorial", "readthedocs", "developer",
    ],
    ["blog", "news", "article", "post", "story", "stories", "magazine", "press", "/20"],
    [
      "service", "solution", "pricing", "platform", "feature", "program", "software", "course",
      "about",
    ],
  ]

  private static let engines: [[String]] = [
    ["discourse"], ["xenforo"], ["phpbb"], ["vbulletin"], ["shopify"], ["woocommerce"],
    ["mediawiki"],
    ["sphinx"], ["docusaurus"], ["wordpress", "wp-"], ["drupal"], ["squarespace"], ["wix"],
    ["mkdocs", "material"], ["ghost"], ["blogger"], ["joomla"], ["hugo"], ["jekyll"], ["magento"],
    ["invision", "ipsfocus", "ipb"], ["vanilla"], ["nodebb"], ["webflow"], ["hubspot"],
    ["next.js", "__next"], ["gatsby"],
  ]
}
