internal import CopydeskBase

/// How much each feature moves the sum of an ensemble, row by row.
///
///     let parts = TreeContributions(model.blocks)
///     parts.base + parts.all(of: table, row: 0).reduce(0, +)  // the row's sum of trees
///
/// Walking down a tree, the change of the mean leaf value from a node to its child is credited to
/// the feature that the node splits on (A. Saabas, "Interpreting random forests", 2014,
/// blog.datadive.net). A mean is over what the row is compared with: over the leaves, of which each
/// side of a split counts for half, or over other rows.
///
/// Made for explanations only.
struct TreeContributions {
  private let ensemble: TreeEnsemble
  /// Mean below each node, tree after tree, 2^(depth + 1) − 1 a tree in level order; a leaf's is its
  /// own value.
  private let means: [Double]
  /// The sum that a row is compared with: the ensemble's base and the means of all roots.
  let base: Double

  /// Compares rows with the leaves.
  ///
  /// - Complexity: O(trees × 2^depth) time and memory.
  init(_ ensemble: TreeEnsemble) {
    self.init(ensemble, FeatureTable(rows: 0), weights: [], leaves: 1)
  }

  /// Compares the blocks of a page with its likely and its unlikely blocks, one half each: what all
  /// of them have in common gets nothing. A page without blocks of one side has the leaves instead.
  ///
  /// - Parameter scores: of the rows of `table`, 0...1.
  /// - Complexity: O(trees × (2^depth + rows × depth)) time, O(trees × 2^depth) memory.
  init(_ ensemble: TreeEnsemble, _ table: FeatureTable, scores: [Float]) {
    let likely = scores.count { $0 >= 0.5 }
    let unlikely = scores.count - likely
    self.init(
      ensemble, table,
      weights: scores.map { 0.5 / Double($0 >= 0.5 ? likely : unlikely) },
      leaves: (likely == 0 ? 0.5 : 0) + (unlikely == 0 ? 0.5 : 0))
  }

  private init(
    _ ensemble: TreeEnsemble, _ table: FeatureTable, weights: [Double], leaves: Double
  ) {
    let inner = (1 << ensemble.depth) - 1
    let nodes = 2 * inner + 1
    var means: [Double] = []
    means.reserveCapacity(ensemble.trees * nodes)
    var base = Double(ensemble.base)
    for tree in 0..<ensemble.trees {
      var weight = [Double](repeating: 0, count: nodes)
      var mean = [Double](repeating: 0, count: nodes)
      weight[0] = leaves
      for node in 0..<inner {
        let isFiller = ensemble.thresholds[tree * inner + node] >= TreeEnsemble.never
        weight[2 * node + 1] = isFiller ? weight[node] : weight[node] / 2
        weight[2 * node + 2] = isFiller ? 0 : weight[node] / 2
      }
      for (row, share) in weights.enumerated() {
        weight[ensemble.leaf(of: table, row: row, tree: tree)] += share
      }
      for leaf in 0...inner {
        mean[inner + leaf] = Double(ensemble.leaves[tree << ensemble.depth + leaf])
      }
      for node in (0..<inner).reversed() {
        let (left, right) = (2 * node + 1, 2 * node + 2)
        weight[node] = weight[left] + weight[right]
        // Exactly the child's mean where all go one way, so that such a split gets exactly nothing.
        mean[node] =
          weight[right] == 0
          ? mean[left]
          : weight[left] == 0
            ? mean[right]
            : (weight[left] * mean[left] + weight[right] * mean[right]) / weight[node]
      }
      means += mean
      base += mean[0]
    }
    self.ensemble = ensemble
    self.means = means
    self.base = base
  }

  /// The part of each feature in the sum of one row, in the order of `BlockFeature`.
  ///
  /// - Complexity: O(trees × depth).
  func all(of table: FeatureTable, row: Int) -> [Double] {
    var parts = [Double](repeating: 0, count: BlockFeature.count)
    let inner = (1 << ensemble.depth) - 1
    for tree in 0..<ensemble.trees {
      let first = tree * (2 * inner + 1)
      var node = ensemble.leaf(of: table, row: row, tree: tree)
      while node > 0 {
        let parent = (node - 1) / 2
        let feature = Int(ensemble.features[tree * inner + parent])
        parts[feature] += means[first + node] - means[first + parent]
        node = parent
      }
    }
    return parts
  }

  /// The `count` strongest parts, either way, strongest first; of equals the earlier feature.
  ///
  /// Near twins (`BlockFeature.families`) are added up, and named after the one that says most of it.
  func strongest(_ count: Int, of table: FeatureTable, row: Int) -> [TextBlock.Reason] {
    let parts = all(of: table, row: row)
    let families = BlockFeature.families
    // By the number of the family; features without twins are families too.
    var sums = [Double](repeating: 0, count: 2 * BlockFeature.count)
    var spokesmen = [Int](repeating: -1, count: 2 * BlockFeature.count)
    let moving = parts.indices.filter { parts[$0] != 0 }
    for feature in moving { sums[families[feature]] += parts[feature] }
    for feature in moving where parts[feature] * sums[families[feature]] > 0 {
      let known = spokesmen[families[feature]]
      if known < 0 || parts[feature].magnitude > parts[known].magnitude {
        spokesmen[families[feature]] = feature
      }
    }
    let order = spokesmen.filter { $0 >= 0 }.sorted { a, b in
      let (left, right) = (sums[families[a]].magnitude, sums[families[b]].magnitude)
      return left != right ? left > right : a < b
    }
    return order.prefix(count).compactMap { number in
      BlockFeature(rawValue: number).map { feature in
        TextBlock.Reason(
          name: "\(feature)", strength: Float(sums[families[number]]), value: table[row, feature])
      }
    }
  }
}

extension TreeEnsemble {
  /// The leaf that a row comes to in one tree, as a node in level order.
  fileprivate func leaf(of table: FeatureTable, row: Int, tree: Int) -> Int {
    let inner = (1 << depth) - 1
    let values = row * BlockFeature.count
    var node = 0
    for _ in 0..<depth {
      let split = tree * inner + node
      let isRight = table.values[values + Int(features[split])] > thresholds[split]
      node = 2 * node + (isRight ? 2 : 1)
    }
    return node
  }
}
