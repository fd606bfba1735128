/// Elements whose class names a byline, a date or a trail of breadcrumbs.
///
/// A walk of its own: pages that declare author, date and section need none.
struct ClassedNodes {
  /// Bylines, and whether the class says that it is the very name.
  private(set) var bylines: [(node: Int, isName: Bool)] = []
  private(set) var dates: [Int] = []
  private(set) var breadcrumb: Int?

  private static let mostBylines = 24
  private static let mostDates = 48

  init() {}

  init(_ tree: HTMLTree) {
    let tags = tree.tags
    var node = 1
    while node < tags.count {
      let tag = tags[node]
      if tag == .svg || tag == .template {
        node = Int(tree.ends[node])
        continue
      }
      if tag != .text, tag != .body, let words = tree.value(.class, of: node) {
        let marks = ClassMarks(tree.bytes, words)
        if !marks.isEmpty { add(marks, node) }
      }
      node += 1
    }
  }

  private mutating func add(_ marks: ClassMarks, _ node: Int) {
    if marks.contains(.byline), bylines.count < Self.mostBylines {
      bylines.append((node, marks.contains(.name)))
    }
    if marks.contains(.date), dates.count < Self.mostDates { dates.append(node) }
    if marks.contains(.breadcrumb), breadcrumb == nil { breadcrumb = node }
  }
}
