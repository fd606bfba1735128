/// What sort of page it is, as far as that changes which blocks are content.
enum PageKind: String, Sendable, CaseIterable {
  case article, forum, product, listing, collection, documentation, service, unknown

  init(_ pageType: String?) { self = pageType.flatMap(PageKind.init(rawValue:)) ?? .unknown }
}
