internal import CopydeskBase

/// How much each feature moves the sum of an ensemble, row by row.
///
///     let parts = TreeContributions(model.blocks)
///     parts.base + parts.all(of: table, row: 0).reduce(0, +)  // the row's sum of trees
///
/// Walking down a tree, the change of the mean leaf value from a node to its child is credited to the feature that the
/// node splits on (A. Saabas, "Interpreting random forests", 2014, blog.datadive.net). The mean of a node is that of its two
/// children, so that a shallow leaf counts for as much as the subtree it stands for.
///
/// - Complexity: O(trees × 2^depth) time and memory to make; it is made for explanations only.
struct TreeContributions {
  private let ensemble: TreeEnsemble
  /// Mean leaf value below each node, tree after tree, 2^(depth + 1) − 1 a tree in level order; a leaf's is its own value.
  private let means: [Double]
  /// The sum before any feature is looked at: the ensemble's base and the means of all roots.
  let base: Double

  init(_ ensemble: TreeEnsemble) {
    let inner = (1 << ensemble.depth) - 1
    let nodes = 2 * inner + 1
    var means = [Double](repeating: 0, count: ensemble.trees * nodes)
    var base = Double(ensemble.base)
    for tree in 0..<ensemble.trees {
      let first = tree * nodes
      for leaf in 0...inner {
        means[first + inner + leaf] = Double(ensemble.leaves[tree << ensemble.depth + leaf])
      }
      for node in (0..<inner).reversed() {
        let left = means[first + 2 * node + 1]
        let right = means[first + 2 * node + 2]
        // What lies right of a filled-up node is never reached.
        means[first + node] =
          ensemble.thresholds[tree * inner + node] >= TreeEnsemble.never ? left : (left + right) / 2
      }
      base += means[first]
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
    let start = row * BlockFeature.count
    for tree in 0..<ensemble.trees {
      let first = tree * (2 * inner + 1)
      var node = 0
      for _ in 0..<ensemble.depth {
        let split = tree * inner + node
        let feature = Int(ensemble.features[split])
        let isRight = table.values[start + feature] > ensemble.thresholds[split]
        let child = 2 * node + (isRight ? 2 : 1)
        parts[feature] += means[first + child] - means[first + node]
        node = child
      }
    }
    return parts
  }

  /// The `count` features with the greatest parts, either way, strongest first; of equals the earlier feature.
  func strongest(_ count: Int, of table: FeatureTable, row: Int) -> [TextBlock.Reason] {
    let parts = all(of: table, row: row)
    let order = BlockFeature.allCases.filter { parts[$0.rawValue] != 0 }
      .sorted { a, b in
        let (left, right) = (parts[a.rawValue].magnitude, parts[b.rawValue].magnitude)
        return left != right ? left > right : a.rawValue < b.rawValue
      }
    return order.prefix(count).map {
      TextBlock.Reason(name: "\($0)", strength: Float(parts[$0.rawValue]))
    }
  }
}
