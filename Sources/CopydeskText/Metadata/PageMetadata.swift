internal import CopydeskBase

/// A page's metadata from all it says of itself, conflicts settled in one place.
///
/// Order of trust, first found wins:
///
///     title        JSON-LD headline, the one h1, og:title, twitter:title, parsely-title, dc.title, <title>
///     author       JSON-LD author, meta author family, rel=author, itemprop=author, byline class, nothing
///     date         JSON-LD datePublished, article:published_time family, itemprop, <time>, /YYYY/MM/DD/ in the URL
///     modified     JSON-LD dateModified, article:modified_time family, <time class=updated>
///     site         og:site_name, JSON-LD publisher or WebSite, application-name, the title's last part, host
///     canonical    <link rel=canonical>, og:url, JSON-LD url, the fetched URL
///     language     <html lang>, og:locale, meta language, JSON-LD inLanguage
///     description  og:description, meta description, JSON-LD, twitter:description
///
/// JSON-LD stands first because publishers generate it from the article's record, while og:title is often
/// rewritten for sharing and `<title>` for search: with the h1 first 76 % of the titles
/// of wcxb-dev are right, with og:title first 73 %.
enum PageMetadata {
  static func read(_ facts: PageFacts, url: String?) -> Metadata {
    let article =
      facts.linked.first(PageType.articleTypes) ?? facts.linked.first(PageType.otherTypes)
    var found = Metadata()
    found.site = site(facts)
    let host = url.flatMap(PageURL.host)
    let titles = TitleCleaner(site: found.site, host: host, heading: facts.headings.first)
    found.title = title(facts, article, titles)
    if found.site == nil { found.site = facts.titleElement.flatMap(titles.siteName) ?? host }
    found.author = author(facts, article, site: found.site)
    found.date = date(facts, article, url)
    found.modified = modified(facts, article)
    found.canonical = canonical(facts, article, url)
    found.language = language(facts, article)
    found.pageType = PageType.guess(facts, url: url).rawValue
    found.description =
      facts.meta("og:description", "description", "dc.description", "dcterms.description")
      ?? LinkedData.text(article?["description"]) ?? facts.meta("twitter:description")
    found.tags = tags(facts, article)
    found.image = facts.meta("og:image", "og:image:url") ?? LinkedData.url(article?["image"])
    found.image =
      found.image ?? facts.meta("twitter:image", "twitter:image:src", "parsely-image-url")
    found.licence =
      facts.licence ?? LinkedData.url(article?["license"])
      ?? facts.meta("license", "dc.rights", "dcterms.license", "dcterms.rights")
    return found
  }

  private static func title(
    _ facts: PageFacts, _ article: JSONValue?, _ titles: TitleCleaner
  ) -> String? {
    if let said = LinkedData.text(article?["headline"]), said.utf8.count < longTitle,
      let clean = titles.clean(said)
    {
      return clean
    }
    if facts.headings.count == 1, let heading = facts.headings.first,
      heading.utf8.count < longTitle,
      !titles.isSite(heading)
    {
      return heading
    }
    let said =
      facts.meta("og:title", "twitter:title", "parsely-title", "sailthru.title")
      ?? facts.meta("dc.title", "dcterms.title", "citation_title")
    return said.flatMap(titles.clean) ?? facts.titleElement.flatMap(titles.clean)
      ?? facts.headings.first
  }

  /// Bytes from which a headline is a summary put in the wrong field.
  private static let longTitle = 250

  private static func author(_ facts: PageFacts, _ article: JSONValue?, site: String?) -> String? {
    let metaNames = facts.metas.filter { authorNames.contains($0.name) }.map(\.content)
    let sources: [[String]] = [
      LinkedData.names(article?["author"]), metaNames, facts.relAuthors, facts.itemAuthors,
      facts.bylines,
    ]
    for names in sources {
      var people: [String] = []
      for name in names {
        guard let person = person(name), person != site, !people.contains(person) else { continue }
        people.append(person)
      }
      if !people.isEmpty { return people.prefix(20).joined(separator: ", ") }
    }
    return nil
  }

  private static let authorNames: Set<String> = [
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl",
    "dc.contributor", "parsely-author", "sailthru.author", "citation_author", "creator",
    "twitter:data1:author", "og:article:author", "book:author",
  ]

  /// A name for people, or nil when the value is a URL, a handle, or prose.
  private static func person(_ value: String) -> String? {
    guard var text = PlainString.clean(value), text.utf8.count < 160 else { return nil }
    if let byline = BylineParser.leading(text.utf8Span.span) { text = byline.names }
    let isAddress = text.holds("://") || text.hasPrefix("/") || text.hasPrefix("@")
    guard !isAddress, !text.hasPrefix("www."), text.contains(where: \.isLetter) else { return nil }
    guard text.split(separator: " ").count <= 12 else { return nil }
    return text
  }

  private static func date(_ facts: PageFacts, _ article: JSONValue?, _ url: String?) -> String? {
    let said =
      iso(LinkedData.text(article?["datePublished"]))
      ?? iso(LinkedData.text(article?["dateCreated"]))
      ?? facts.metas.lazy.filter { publishedNames.contains($0.name) }
      .compactMap { iso($0.content) }.first
      ?? facts.itemDates.lazy.compactMap { iso($0) }.first
    if let said { return said }
    let published = facts.times.filter { !$0.role.holds("updated") && !$0.role.holds("modif") }
    let marked = published.first { time in
      ["publish", "entry-date", "post-date", "pubdate", "dateline"].contains(where: time.role.holds)
    }
    return iso(marked?.value) ?? iso(published.first?.value) ?? url.flatMap(PageURL.date)
  }

  private static let publishedNames: Set<String> = [
    "article:published_time", "og:article:published_time", "datepublished", "dc.date",
    "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "date", "citation_publication_date",
    "citation_date", "og:pubdate", "article.published", "published-date", "ptime",
  ]

  private static func modified(_ facts: PageFacts, _ article: JSONValue?) -> String? {
    let names: Set<String> = [
      "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
      "dc.date.modified", "last-modified", "lastmod", "article.updated",
    ]
    return iso(LinkedData.text(article?["dateModified"]))
      ?? facts.metas.lazy.filter { names.contains($0.name) }.compactMap { iso($0.content) }.first
      ?? iso(facts.times.first { $0.role.holds("updated") || $0.role.holds("modif") }?.value)
  }

  /// ISO 8601 of what a page gives: as it stands when it is that already, else through `DateParser`.
  static func iso(_ value: String?) -> String? {
    guard let value, value.utf8.count < 100, let text = PlainString.clean(value) else { return nil }
    return ISODate.normalised(text) ?? DateParser.first(in: text.utf8Span.span)?.iso
  }

  private static func site(_ facts: PageFacts) -> String? {
    let article = facts.linked.first(PageType.articleTypes)
    return facts.meta("og:site_name") ?? LinkedData.text(article?["publisher"])
      ?? LinkedData.text(facts.linked.first(["WebSite"])?["name"])
      ?? facts.meta("application-name", "dc.publisher", "apple-mobile-web-app-title")
  }

  private static func canonical(
    _ facts: PageFacts, _ article: JSONValue?, _ url: String?
  ) -> String? {
    let said =
      facts.canonical ?? facts.meta("og:url") ?? LinkedData.url(article?["mainEntityOfPage"])
      ?? LinkedData.url(article?["url"])
    guard let said else { return url }
    return PageURL.absolute(said, base: url) ?? url
  }

  private static func language(_ facts: PageFacts, _ article: JSONValue?) -> String? {
    let said =
      facts.language ?? facts.meta("og:locale", "content-language", "dc.language", "language")
      ?? LinkedData.text(article?["inLanguage"])
    guard let said else { return nil }
    var parts: [String] = []
    for part in said.split(whereSeparator: { $0 == "_" || $0 == "-" }).prefix(3) {
      guard part.utf8.count <= 8,
        part.utf8.allSatisfy({ 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 })
      else { break }
      // RFC 5646, 2.1.1: language lower case, region upper case, script with a capital.
      if parts.isEmpty {
        parts.append(part.lowercased())
      } else if part.utf8.count == 2 {
        parts.append(part.uppercased())
      } else {
        parts.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      }
    }
    guard let first = parts.first, 2...3 ~= first.utf8.count else { return nil }
    return parts.joined(separator: "-")
  }

  private static func tags(_ facts: PageFacts, _ article: JSONValue?) -> [String] {
    var found = facts.metas.filter { $0.name == "article:tag" || $0.name == "og:article:tag" }
      .map(\.content)
    if found.isEmpty { found = LinkedData.names(article?["keywords"]) }
    if found.isEmpty {
      found = [facts.meta("news_keywords", "keywords", "parsely-tags", "sailthru.tags") ?? ""]
    }
    if found.allSatisfy(\.isEmpty) { found = facts.relTags }
    var tags: [String] = []
    for list in found {
      for part in list.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "、" || $0 == "،" }) {
        guard let tag = PlainString.clean(String(part)), tag.utf8.count < 100 else { continue }
        if !tags.contains(tag), tags.count < 50 { tags.append(tag) }
      }
    }
    return tags
  }
}
