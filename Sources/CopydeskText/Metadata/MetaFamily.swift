/// What the name of a `<meta>` says its content is.
///
/// Names are those of Open Graph, Dublin Core, Highwire (citation_), PRISM, Parse.ly, Sailthru, Chartbeat and the
/// content systems met in wcxb-dev; lower case.
struct MetaFamily: OptionSet, Sendable {
  let rawValue: UInt8

  static let author = MetaFamily(rawValue: 1)
  static let published = MetaFamily(rawValue: 2)
  static let modified = MetaFamily(rawValue: 4)
  static let section = MetaFamily(rawValue: 8)
  static let tag = MetaFamily(rawValue: 16)
  static let cited = MetaFamily(rawValue: 32)
  static let subject = MetaFamily(rawValue: 64)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The family of a lower-case name; empty for the rest.
  init(_ name: String) { self = Self.table[name] ?? [] }

  private static let table: [String: MetaFamily] = {
    var table: [String: MetaFamily] = [:]
    for (names, family) in lists {
      for name in names.split(separator: " ") { table[String(name), default: []].insert(family) }
    }
    return table
  }()

  private static let lists: [(String, MetaFamily)] = [
    (
      "author article:author article:author_name dc.creator dcterms.creator byl dc.contributor "
        + "parsely-author sailthru.author creator og:article:author book:author og:author authors "
        + "article.author byline cxenseparse:author dc.creator.personalname rbauthors "
        + "article:author:name writer", .author
    ),
    ("citation_author citation_authors", .cited),
    (
      "article:published_time og:article:published_time og:published_time datepublished dc.date "
        + "dc.date.issued dc.date.created dcterms.date dcterms.created dcterms.issued "
        + "dcterms.available parsely-pub-date sailthru.date pubdate publishdate publish-date "
        + "publish_date publication_date publication-date date citation_publication_date "
        + "citation_date citation_online_date og:pubdate article.published article:published "
        + "article_date_original published-date published published_time published_at cludo:date "
        + "ptime originalpublicationdate dateposted date_published datecreated article.created "
        + "rnews:datepublished displaydate video:release_date cxenseparse:recs:publishtime "
        + "bt:pubdate prism.publicationdate gentime created creation_date last-published",
      .published
    ),
    (
      "article:modified_time og:article:modified_time og:updated_time datemodified "
        + "dcterms.modified dc.date.modified last-modified lastmod article.updated updated "
        + "updated_time modified modified_time date_modified article:modified lastupdated "
        + "last_updated moddate bt:moddate revised utime", .modified
    ),
    (
      "article:section og:article:section article.section parsely-section section "
        + "dc.subject.category category sailthru.section bt:section cxenseparse:section", .section
    ),
    ("article:tag og:article:tag article.tag", .tag),
    ("citation_keywords dc.subject", .subject),
  ]
}
