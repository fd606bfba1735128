/// Tells lists of items from lists that lay out a page: cards, posts, sections.
struct ListLayout {
  private var known: [Int32: Bool] = [:]

  /// Whether items of `list` hold headings, articles or forms, which nobody would write as list items.
  ///
  /// - Complexity: O(nodes of the list), 4,000 at most, once a list.
  mutating func isLayout(_ list: Int32, _ tree: HTMLTree) -> Bool {
    if let known = known[list] { return known }
    let first = Int(list) + 1
    let end = min(Int(tree.ends[Int(list)]), first + 4_000)
    var isLayout = list <= 0
    for node in first..<max(first, end) where !isLayout {
      switch tree.tags[node] {
      case .h1, .h2, .h3, .h4, .h5, .h6, .article, .section, .form: isLayout = true
      default: break
      }
    }
    known[list] = isLayout
    return isLayout
  }
}
