internal import CopydeskBase

/// Computes the feature vectors of all blocks of a page, group of features by group.
///
///     var builder = FeatureBuilder(tree, list, facts, …)
///     builder.build()      // the groups, in the order of `BlockFeature`
///     builder.table
///
/// - Complexity: O(nodes + blocks × features + bytes of text); arrays of the page's size, nothing allocated a block.
struct FeatureBuilder {
  let tree: HTMLTree
  let list: BlockList
  let facts: PageFacts
  let url: String?
  let title: String?
  let texts: PageTexts
  var table: FeatureTable
  var sums: PageSums
  /// Further statistics of each block's text.
  var blockTexts: [BlockText] = []
  /// Number of each block's shape, and of its tag path.
  var shapes: [Int32] = []
  /// The group of each element, and the element that is its item; -1 outside groups.
  var groups: [Int32] = []
  var items: [Int32] = []
  /// Row of the last heading at or before each block; -1 for none.
  var sections: [Int32] = []

  /// Words of a block from which it may be good text, and its highest link density: the values of the block study in
  /// the repository's design notes.
  static let goodWords = 12
  static let goodDensity: Float = 0.35
  static let goodStops: Int32 = 4

  var blocks: [PageBlock] { list.blocks }
  var count: Int { list.blocks.count }

  init(_ tree: HTMLTree, _ list: BlockList, _ facts: PageFacts, title: String?, url: String?) {
    self.tree = tree
    self.list = list
    self.facts = facts
    self.title = title
    self.url = url
    texts = PageTexts(
      title: facts.meta("og:title") ?? facts.titleElement ?? title,
      description: facts.meta("og:description", "description"), linked: facts.linked)
    table = FeatureTable(rows: list.blocks.count)
    sums = PageSums(blocks: list.blocks.count)
  }

  /// - Parameter page: what the page is as a whole, the same for all blocks.
  mutating func build(_ page: PageFeatures) {
    guard count > 0 else { return }
    addTexts()
    addTags()
    addClasses()
    addPlaces()
    addSubtrees()
    addContainers()
    addShapes()
    addGroups()
    addOverlaps()
    addHeadings()
    addNeighbours()
    addPage(page)
  }

  static func isGood(_ counts: TextCounts, stops: Int32, density: Float) -> Bool {
    counts.words >= goodWords && density < goodDensity
      && (counts.endMarks > 0 || stops >= goodStops)
  }

  /// The element's row `levels` up, or the topmost.
  func up(_ element: Int32, _ levels: Int) -> Int32 {
    var row = element
    for _ in 0..<levels {
      let parent = list.elements[Int(row)].parent
      guard parent >= 0 else { break }
      row = parent
    }
    return row
  }

  func sum(_ element: Int32) -> SIMD16<Float> { sums[list.elements[Int(element)].blocks] }
}
