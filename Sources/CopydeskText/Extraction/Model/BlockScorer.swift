/// Scores the blocks of one page with the model.
struct BlockScorer {
  /// How likely each block is main content, 0...1.
  let scores: [Float]

  init(
    _ tree: HTMLTree, _ list: BlockList, _ facts: PageFacts, _ model: BlockModel, title: String?,
    url: String?
  ) {
    let table = Self.features(tree, list, facts, title: title, url: url)
    var sums = [Float](repeating: model.blocks.base, count: list.blocks.count)
    model.blocks.add(table, trees: 0..<model.blocks.trees, to: &sums)
    scores = sums.map(Self.probability)
  }

  static func features(
    _ tree: HTMLTree, _ list: BlockList, _ facts: PageFacts, title: String?, url: String?
  ) -> FeatureTable {
    var builder = FeatureBuilder(tree, list, facts, title: title, url: url)
    builder.build(PageFeatures(facts, url: url, rootWords: facts.bodyWords))
    return builder.table
  }

  /// The logistic function of `logit`, by a table-free rational approximation of e^x.
  static func probability(_ logit: Float) -> Float {
    let x = max(-15, min(15, logit))
    // e^x = (1 + x/1024)^1024 within 1 part in 10 at |x| = 15 and 1 in 2,000 at |x| = 1: ranks are exact.
    var power = 1 + x / 1024
    for _ in 0..<10 { power *= power }
    return power / (1 + power)
  }
}
