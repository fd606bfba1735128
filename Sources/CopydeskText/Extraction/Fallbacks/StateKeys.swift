/// What the names of members say of the values they hold, in the state of pages.
///
/// Names seen in the state of the even pages of wcxb-dev (Next.js, Nuxt, Apollo, Sitecore, Contentful and others) and those
/// that the JSON of WordPress, Discourse, Reddit, Flarum and Shopify documents.
enum StateKeys {
  /// How surely a string under a key is the text of something.
  enum Rank: Int, Comparable, Sendable {
    /// Believed only when it reads as prose at length.
    case unknown
    /// A summary of the text, believed where the text itself is missing.
    case teaser
    case text

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  private static let texts: Set<String> = [
    "articlebody", "body", "bodyhtml", "bodytext", "content", "contents", "contenthtml", "cooked",
    "html", "text", "rendered", "description", "descriptionhtml", "longdescription",
    "fulldescription", "richtext", "selftext", "message", "post", "posttext", "posthtml",
    "paragraph", "paragraphs", "answer", "question", "comment", "story", "copy", "markdown",
    "value", "instructions", "ingredients", "steps", "biography", "transcript", "details",
    "lyrics", "innerhtml", "reviewbody", "reviewtext", "fulltext",
    "maincontent", "articletext", "children",
  ]
  private static let teasers: Set<String> = [
    "summary", "excerpt", "teaser", "dek", "standfirst", "abstract", "snippet", "subtitle",
    "shortdescription", "preview", "lead", "subheading", "subheader", "synopsis", "blurb",
  ]
  /// Names of titles, the surest first.
  static let titles = ["headline", "title", "name", "heading", "question", "subject"]
  /// Members that make a titled object the entry to a page of its own.
  private static let links: Set<String> = [
    "url", "slug", "href", "link", "permalink", "path", "uri", "canonicalurl", "urlpath",
    "pageurl", "to", "targeturl",
  ]

  /// Whole names of members in which no text of the page lies.
  private static let chrome: Set<String> = [
    "nav", "menu", "menus", "ads", "config", "env", "flags", "theme", "css", "style", "styles",
    "labels", "dictionary", "strings", "meta", "metadata", "metatags", "author", "authors", "user",
    "users", "publisher", "viewer", "session", "header", "alert", "alerts", "notice", "notices",
    "toast", "share", "login", "signup", "shipping", "checkout", "cart", "lang", "phrases",
    "microcopy", "og", "opengraph", "twitter", "jsonld", "experiments", "features_flags",
    "notifications", "next", "previous", "prev", "image", "images", "photo", "video", "media",
    "icon", "forms", "form", "category", "categories", "tags", "brand", "store", "stores",
  ]
  /// Parts of such names, lower case.
  private static let chromeParts: [StaticString] = [
    "i18n", "translation", "locale", "cookie", "consent", "gdpr", "privacy", "newsletter", "footer",
    "navigation", "related", "recommend", "trending", "popular", "sidebar", "legal", "promo",
    "advert", "banner", "modal", "popup", "seo", "polic", "terms", "disclaimer", "sponsor",
    "breadcrumb", "configuration", "featureflag", "mostread", "latest", "morefrom",
    "similar", "shipping", "returnpolic", "returnspolic", "subscri", "paywall", "regwall",
    "placeholder", "errormessage", "upsell",
    "crosssell",
    "searchresult", "suggestion", "accessib", "arialabel", "comingsoon",
  ]

  /// Members that hold what readers wrote of a page; a thread is made of them.
  static let readers: Set<String> = ["comments", "reviews", "replies", "ratings", "commentlist"]

  /// What one name says: whether no text lies below it, whether it makes a link, how surely its string is a text.
  struct Verdict: Sendable {
    var isChrome = false
    var isLink = false
    var isReaders = false
    var rank = Rank.unknown
  }

  /// - Complexity: O(bytes · names).
  static func verdict(_ key: String) -> Verdict {
    // Apollo writes arguments and ids into the names of its members: what they say is no verdict on the value.
    guard key.utf8.count <= 60 else { return Verdict() }
    let name = folded(key)
    let bytes = Array(name.utf8)
    return Verdict(
      isChrome: chrome.contains(name)
        || chromeParts.contains { ByteSearch.contains(bytes[...], $0) },
      isLink: links.contains(name), isReaders: readers.contains(name),
      rank: texts.contains(name) ? .text : teasers.contains(name) ? .teaser : .unknown)
  }

  /// Lower case without "_" and "-": "body_html" and "bodyHtml" are one.
  private static func folded(_ key: String) -> String {
    key.lowercased().filter { $0 != "_" && $0 != "-" }
  }
}
