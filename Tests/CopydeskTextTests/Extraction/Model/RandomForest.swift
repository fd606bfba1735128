import CopydeskBase
import Testing

@testable import CopydeskText

/// Trees with the ensemble made of them and a table of rows, all from one seed.
struct RandomForest {
  let trees: [PlainTree]
  let ensemble: TreeEnsemble
  let rows: [[Float]]
  let table: FeatureTable

  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let depth = Int.random(in: 1...6, using: &random)
    let trees = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      PlainTree.random(depth, using: &random)
    }
    let base = Float(Int.random(in: -64...64, using: &random)) / 64
    // Rows are walked four at a time: every rest is met.
    let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      (0..<BlockFeature.count).map { _ in Float(Int.random(in: -4...4, using: &random)) }
    }
    var table = FeatureTable(rows: rows.count)
    for (row, values) in rows.enumerated() {
      for feature in BlockFeature.allCases { table[row, feature] = values[feature.rawValue] }
    }
    self.trees = trees
    self.rows = rows
    self.table = table
    ensemble = try #require(PlainTree.ensemble(trees, depth: depth, base: base))
  }
}
