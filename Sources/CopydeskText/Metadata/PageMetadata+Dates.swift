internal import CopydeskBase

// When the page was published and changed.
extension PageMetadata {
  private static let publishedNames: Set<String> = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date", "dc.date.issued", "dc.date.created", "dcterms.date", "dcterms.created",
    "dcterms.issued", "dcterms.available", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "date",
    "citation_publication_date", "citation_date", "citation_online_date", "og:pubdate",
    "article.published", "article:published", "article_date_original", "published-date",
    "published",
    "published_time", "published_at", "cludo:date", "ptime", "originalpublicationdate",
    "dateposted",
    "date_published", "datecreated", "article.created", "rnews:datepublished", "displaydate",
    "video:release_date", "cxenseparse:recs:publishtime", "bt:pubdate", "prism.publicationdate",
    "gentime", "created", "creation_date", "last-published",
  ]
  private static let modifiedNames: Set<String> = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article.updated",
    "updated",
    "updated_time", "modified", "modified_time", "date_modified", "article:modified", "lastupdated",
    "last_updated", "moddate", "bt:moddate", "revised", "utime",
  ]

  /// The day of publication; where only that of a change is known, that one.
  func date(modified: String?) -> String? {
    let seen = area?.dates.lazy.filter { !$0.isUpdate }.compactMap { day($0.iso) }.first
    if let said = declaredDate() { return local(said, seen) }
    let published = facts.times.filter { !$0.role.holds("updated") && !$0.role.holds("modif") }
    let marked = published.first { time in
      ["publish", "entry-date", "post-date", "pubdate", "dateline"].contains(where: time.role.holds)
    }
    return day(marked?.value) ?? seen ?? classDate() ?? day(published.first?.value)
      ?? url.flatMap(PageURL.date) ?? modified
  }

  private func declaredDate() -> String? {
    first { day(LinkedData.text($0["datePublished"])) }
      ?? facts.metas.lazy.filter { Self.publishedNames.contains($0.name) }
      .compactMap { day($0.content) }.first
      ?? first { day(LinkedData.text($0["dateCreated"]) ?? LinkedData.text($0["uploadDate"])) }
      ?? facts.itemDates.lazy.compactMap { day($0) }.first
  }

  /// The date as readers see it, where it is the declared one a day off: machines write UTC.
  private func local(_ said: String, _ seen: String?) -> String {
    guard let seen, said.utf8.count > 10, said.hasSuffix("Z") || said.hasSuffix("+00:00"),
      let first = ISODate.dayNumber(said), let second = ISODate.dayNumber(seen),
      abs(first - second) == 1
    else { return said }
    return seen
  }

  func modified() -> String? {
    first { Self.iso(LinkedData.text($0["dateModified"])) }
      ?? facts.metas.lazy.filter { Self.modifiedNames.contains($0.name) }
      .compactMap { Self.iso($0.content) }.first
      ?? facts.itemModified.lazy.compactMap { Self.iso($0) }.first
      ?? Self.iso(
        facts.times.first { $0.role.holds("updated") || $0.role.holds("modif") }?.value)
      ?? area?.dates.first { $0.isUpdate }?.iso
  }

  /// A date that can be one of publication on the web; years before 1990 are clocks at zero.
  private func day(_ value: String?) -> String? {
    guard let date = Self.iso(value), date >= "1990" else { return nil }
    return date
  }

  /// The date of the first short element whose class says that it is one.
  private func classDate() -> String? {
    for node in facts.dateNodes.prefix(8) {
      guard let text = PageText.text(facts.tree, node), text.utf8.count < 200,
        !DateLabel.isForeign(text), !DateLabel.saysUpdated(text), let date = day(text)
      else { continue }
      return date
    }
    return nil
  }
}
