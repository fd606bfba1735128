internal import CopydeskBase

/// A page's metadata from all it says of itself, conflicts settled in one place.
///
/// Order of trust, first found wins:
///
///     title        the h1 whose words the declared titles or the URL know; else the title that most of
///                  og:title, JSON-LD headline, twitter:title, dc.title, <title> give; else any h1
///     author       JSON-LD author (person), citation_author, meta author family, twitter:data under "Written by";
///                  where there is none or an account's name only: itemprop=author, a class like "author-name",
///                  the byline by the headline, other byline classes, rel=author; then the account, a JSON-LD
///                  organisation, the name in the address of an author's page. Of a thread: its first author
///     date         JSON-LD datePublished, article:published_time family, JSON-LD dateCreated, itemprop, <time>
///                  marked as such, the date by the headline, a class "date" or "published", any <time>,
///                  /YYYY/MM/DD/ in the URL, the date of change. A declared UTC time gives way to the day by
///                  the headline when that is one off; days before 1990 are clocks at zero
///     modified     JSON-LD dateModified, article:modified_time family, itemprop, <time class=updated>,
///                  the date by the headline that says "updated"
///     site         og:site_name, JSON-LD publisher or WebSite, application-name, the title's last part, host
///     canonical    <link rel=canonical>, og:url, JSON-LD mainEntityOfPage and url, the fetched URL; never the front
///                  page for another page. An AMP page names its full twin so
///     amp          <link rel=amphtml>
///     categories   article:section family, JSON-LD articleSection, rel="category tag", JSON-LD breadcrumbs,
///                  links of a class "breadcrumb", without the front page and the page itself
///     tags         article:tag, JSON-LD keywords, keywords family, rel=tag
///     language     <html lang>, og:locale, meta language, JSON-LD inLanguage
///     licence      rel=license, JSON-LD license, meta license family, a link to a Creative Commons deed
///     image        og:image, JSON-LD image, twitter:image, <link rel=image_src>
///     description  og:description, meta description, JSON-LD, twitter:description
///
/// JSON-LD stands first because publishers generate it from the article's record. For the title the heading does:
/// plugins fill `headline`, og:title and `<title>` alike with what is written for search.
struct PageMetadata {
  let facts: PageFacts
  let url: String?
  let host: String?
  let kind: PageKind
  /// JSON-LD objects of the page's main thing, articles first.
  let things: [JSONValue]
  /// What a reader sees by the headline.
  var area: HeadlineArea?
  var classed = ClassedNodes()

  static func read(_ facts: PageFacts, url: String?) -> Metadata {
    var page = PageMetadata(facts, url: url)
    return page.read()
  }

  private init(_ facts: PageFacts, url: String?) {
    self.facts = facts
    self.url = url
    host = url.flatMap(PageURL.host)
    kind = PageType.guess(facts, url: url)
    things = Self.things(facts)
  }

  private mutating func read() -> Metadata {
    var found = Metadata()
    found.site = site()
    let titles = TitleCleaner(
      site: found.site, host: host, heading: facts.headings.first?.text,
      element: facts.titleElement,
      path: url.map(PageURL.path))
    let headline = title(titles)
    found.title = headline.text
    if found.site == nil { found.site = facts.titleElement.flatMap(titles.siteName) ?? host }
    let date = declaredDate()
    let authors = declaredAuthors()
    let wantsByline = wantsByline(authors.persons)
    if wantsByline || date.map(Self.isUniversal) ?? true,
      let node = headline.node ?? facts.headings.first?.node
    {
      area = HeadlineArea(facts.tree, headline: node, readsNames: wantsByline)
    }
    found.categories = declaredCategories(title: found.title, site: found.site)
    if wantsByline || date == nil || found.categories.isEmpty {
      classed = ClassedNodes(facts.tree)
    }
    if found.categories.isEmpty {
      found.categories = seenCategories(title: found.title, site: found.site)
    }
    found.author = author(authors)
    found.modified = modified()
    found.date = self.date(declared: date, modified: found.modified)
    found.canonical = canonical()
    found.amp = facts.amp.flatMap { PageURL.absolute($0, base: url) }
    found.language = language()
    found.pageType = kind.rawValue
    found.description =
      facts.meta("og:description", "description", "dc.description", "dcterms.description")
      ?? text("description") ?? facts.meta("twitter:description")
    found.tags = tags()
    found.image = image()
    found.licence =
      facts.licence ?? first { LinkedData.url($0["license"]) }
      ?? facts.meta("license", "dc.rights", "dcterms.license", "dcterms.rights") ?? facts.deed
    return found
  }

  /// The main objects: of several articles, as on a front page, none stands for the page.
  private static func things(_ facts: PageFacts) -> [JSONValue] {
    var articles = facts.linked.mains(PageType.articleTypes)
    if articles.isEmpty, let nested = facts.linked.first(PageType.articleTypes) {
      articles = [nested]
    }
    if articles.count > 1 {
      let names = [facts.meta("og:title"), facts.titleElement, facts.headings.first?.text]
        .compactMap { $0 }.map(TitleCleaner.key)
      let said = articles.filter { article in
        guard
          let headline = LinkedData.text(article["headline"]) ?? LinkedData.text(article["name"])
        else { return false }
        let key = TitleCleaner.key(headline)
        return names.contains { $0.starts(with: key) || key.starts(with: $0) }
      }
      if !said.isEmpty { articles = said } else { articles = Array(articles.prefix(1)) }
    }
    return articles + facts.linked.mains(PageType.forumTypes)
      + facts.linked.mains(PageType.otherTypes)
  }

  /// The first answer of the page's main objects.
  func first<Value>(_ read: (JSONValue) -> Value?) -> Value? {
    for thing in things {
      if let value = read(thing) { return value }
    }
    return nil
  }

  func text(_ name: String) -> String? { first { LinkedData.text($0[name]) } }

  private func site() -> String? {
    let publisher = first { LinkedData.text($0["publisher"].map(facts.linked.resolved)) }
    return facts.meta("og:site_name") ?? publisher
      ?? LinkedData.text(facts.linked.first(["WebSite"])?["name"])
      ?? facts.meta("application-name", "dc.publisher", "apple-mobile-web-app-title")
  }

  private func canonical() -> String? {
    let said = [
      facts.canonical, facts.meta("og:url"), first { LinkedData.url($0["mainEntityOfPage"]) },
      first { LinkedData.url($0["url"]) },
    ]
    for said in said {
      guard let said, let address = PageURL.absolute(said, base: url) else { continue }
      // A site's front page given as the address of every page is a mistake of its template.
      if let url, PageURL.path(address) == "/", PageURL.path(url) != "/" { continue }
      return address
    }
    return url
  }

  private func image() -> String? {
    let said =
      facts.meta("og:image", "og:image:url", "og:image:secure_url")
      ?? first { LinkedData.url($0["image"]) }
      ?? facts.meta("twitter:image", "twitter:image:src", "parsely-image-url") ?? facts.imageLink
    return said.map { PageURL.absolute($0, base: url) ?? $0 }
  }

  private func language() -> String? {
    let said =
      facts.language ?? facts.meta("og:locale", "content-language", "dc.language", "language")
      ?? text("inLanguage")
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

  /// ISO 8601 of what a page gives: as it stands when it is that already, else through `DateParser`.
  static func iso(_ value: String?) -> String? {
    guard let value, value.utf8.count < 100, let text = PlainString.clean(value) else { return nil }
    return ISODate.normalised(text) ?? DateParser.first(in: text.utf8Span.span)?.iso
  }
}
