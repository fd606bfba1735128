internal import CopydeskBase

/// What sort of page it is, from what it declares, its engine and its URL.
enum PageType {
  /// schema.org types of one article (schema.org/Article and its subtypes).
  static let articleTypes: Set<String> = [
    "NewsArticle", "Article", "BlogPosting", "Report", "OpinionNewsArticle", "AnalysisNewsArticle",
    "ReportageNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting",
    "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "AdvertiserContentArticle", "Recipe",
  ]
  /// Other types whose fields describe the page's main thing.
  static let otherTypes: Set<String> = [
    "DiscussionForumPosting", "Question", "QAPage", "Product", "WebPage", "CollectionPage",
    "VideoObject", "Event", "Book", "Course",
  ]
  static let forumTypes: Set<String> = ["DiscussionForumPosting", "QAPage"]

  private static let forumEngines = [
    "discourse", "phpbb", "vbulletin", "xenforo", "mybb", "vanilla", "smf ", "simple machines",
    "invision", "nodebb", "flarum", "fluxbb", "punbb", "ipboard",
  ]
  private static let docsEngines = [
    "sphinx", "docusaurus", "mkdocs", "gitbook", "hugo docsy", "doxygen", "vuepress", "readthedocs",
    "mdbook", "antora", "docfx", "javadoc", "rustdoc", "docutils",
  ]
  private static let forumPaths = [
    "/forum", "/thread", "/threads/", "viewtopic", "showthread", "/topic/", "/topics/",
    "/discussion",
    "/questions/", "/question/", "/t/", "/community/", "/r/", "/boards/", "/board/", "/viewthread",
    "item?id=", "/comments/", "/t5/",
  ]
  private static let docsPaths = ["/docs/", "/doc/", "/documentation/", "/manual/", "/reference/"]

  static func guess(_ facts: PageFacts, url: String?) -> PageKind {
    let generator = (facts.meta("generator") ?? "").lowercased()
    let body = facts.bodyWords.lowercased()
    let path = url.map(PageURL.path) ?? ""
    let host = url.flatMap(PageURL.host) ?? ""
    let isForumHost =
      ["forum.", "forums.", "community.", "discuss.", "discussions.", "boards.", "answers."]
      .contains(where: host.hasPrefix) || host.holds("forum") || host.hasSuffix("reddit.com")
      || host.hasSuffix("stackexchange.com") || host.hasSuffix("stackoverflow.com")
    if facts.linked.first(forumTypes) != nil || forumEngines.contains(where: generator.holds)
      || isForumHost && path.utf8.count > 1 || forumPaths.contains(where: path.holds)
      || body.holds("forum") || body.holds("discourse")
    {
      return .forum
    }
    let ogType = (facts.meta("og:type") ?? "").lowercased()
    if docsEngines.contains(where: generator.holds) || host.hasPrefix("docs.")
      || host.hasSuffix("readthedocs.io") || docsPaths.contains(where: path.holds)
    {
      return .documentation
    }
    if facts.linked.first(["Product", "ProductGroup"]) != nil,
      facts.linked.first(articleTypes) == nil,
      facts.linked.first(["ItemList", "CollectionPage"]) == nil || ogType.holds("product")
    {
      return .product
    }
    if ogType.holds("product") { return .product }
    if facts.linked.first(["CollectionPage"]) != nil || body.holds("category")
      || path.holds("/category/") || path.holds("/collections/") || path.holds("/tag/")
    {
      return path.holds("/products/") ? .product : .collection
    }
    if facts.linked.first(articleTypes) != nil || ogType == "article" || ogType == "blog" {
      return .article
    }
    if facts.meta("article:published_time") != nil || PageURL.date(url ?? "") != nil {
      return .article
    }
    return .unknown
  }
}
