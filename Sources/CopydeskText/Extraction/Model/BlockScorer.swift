internal import CopydeskBase

/// Scores the blocks of one page with the model.
struct BlockScorer {
  /// How likely each block is main content, 0...1.
  let scores: [Float]
  /// How likely the page is of each type, in the order of `BlockModel.types`.
  let types: [Float]
  /// What spoke loudest for or against each block, strongest first; without entries unless asked for.
  private(set) var reasons: [[TextBlock.Reason]] = []
  private let names: [String]
  /// Reasons given for a block.
  private static let most = 3

  /// - Parameter explains: whether `reasons` are told.
  init(
    _ tree: HTMLTree, _ list: BlockList, _ facts: PageFacts, _ model: BlockModel, title: String?,
    url: String?, explains: Bool = false
  ) {
    var table = Self.features(tree, list, facts, title: title, url: url)
    types = Self.types(table, model)
    names = model.types.map(\.name)
    for row in 0..<table.rows {
      for (offset, probability) in types.enumerated() {
        if let feature = BlockFeature(rawValue: BlockFeature.typeArticle.rawValue + offset) {
          table[row, feature] = probability
        }
      }
    }
    var sums = [Float](repeating: model.blocks.base, count: list.blocks.count)
    model.blocks.add(table, trees: 0..<model.blocks.trees, to: &sums)
    scores = sums.map(Self.probability)
    if explains {
      let parts = TreeContributions(model.blocks, table, scores: scores)
      reasons = (0..<table.rows).map { parts.strongest(Self.most, of: table, row: $0) }
    }
  }

  /// From these probabilities on the model's type goes before the declared one, and stands without one.
  private static let sure: Float = 0.7
  private static let likely: Float = 0.5

  /// Settles the page type, and how likely it is, between what the page declares and what the model says.
  func settleType(of metadata: inout Metadata) {
    guard let best = types.indices.max(by: { types[$0] < types[$1] }) else { return }
    let declared = metadata.pageType.flatMap { names.firstIndex(of: $0) }
    var type: Int? = best
    if types[best] < Self.sure { type = declared ?? (types[best] >= Self.likely ? best : nil) }
    metadata.pageType = type.map { names[$0] } ?? "unknown"
    metadata.pageTypeConfidence = Double(types[type ?? best])
  }

  /// Probabilities of the page types: the softmax of one sum of trees a type.
  private static func types(_ table: FeatureTable, _ model: BlockModel) -> [Float] {
    guard table.rows > 0, !model.types.isEmpty else { return [] }
    // The features that types are told by are the same in every row.
    let page = table.first
    var powers: [Float] = []
    for type in model.types {
      var sum: [Float] = [type.trees.base]
      type.trees.add(page, trees: 0..<type.trees.trees, to: &sum)
      let share = probability(sum[0])
      // e^x = p / (1 - p) for p = 1 / (1 + e^-x).
      powers.append(share / max(1e-6, 1 - share))
    }
    let all = max(1e-12, powers.reduce(0, +))
    return powers.map { $0 / all }
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
