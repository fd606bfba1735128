/// What a page says of itself.
public struct Metadata: Hashable, Sendable {
  public var title: String?
  /// Author names in the order given, joined by ", ".
  public var author: String?
  /// Published: ISO 8601 date `YYYY-MM-DD`, or date and time when the page gives both. Equal to `modified` where a
  /// page tells that alone.
  public var date: String?
  /// Last modified, in the same form.
  public var modified: String?
  /// The site's name for people ("The Hindu").
  public var site: String?
  /// The canonical URL.
  public var canonical: String?
  /// The page's AMP twin (`link rel=amphtml`), where this is not that one.
  public var amp: String?
  /// BCP 47 tag, lower-case primary subtag ("en", "pt-BR").
  public var language: String?
  /// article, forum, product, listing, collection, documentation, service or unknown.
  public var pageType: String?
  /// How likely that type is, 0...1; nil where no model told it.
  public var pageTypeConfidence: Double?
  public var description: String?
  /// Sections of the site the page belongs to, the widest first where they are nested.
  public var categories: [String] = []
  /// Tags and keywords in the order given.
  public var tags: [String] = []
  public var image: String?
  public var licence: String?

  public init() {}

  /// Fills every field that is nil here from `other`.
  public mutating func fill(from other: Metadata) {
    title = title ?? other.title
    author = author ?? other.author
    date = date ?? other.date
    modified = modified ?? other.modified
    site = site ?? other.site
    canonical = canonical ?? other.canonical
    amp = amp ?? other.amp
    language = language ?? other.language
    if pageType == nil {
      pageType = other.pageType
      pageTypeConfidence = other.pageTypeConfidence
    }
    description = description ?? other.description
    if categories.isEmpty { categories = other.categories }
    if tags.isEmpty { tags = other.tags }
    image = image ?? other.image
    licence = licence ?? other.licence
  }
}
