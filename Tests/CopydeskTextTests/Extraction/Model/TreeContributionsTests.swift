import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TreeContributionsTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func partsAndBaseAddUpToTheSum(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    let parts = TreeContributions(forest.ensemble)
    var sums = [Float](repeating: forest.ensemble.base, count: forest.rows.count)
    forest.ensemble.add(forest.table, trees: 0..<forest.trees.count, to: &sums)
    for row in forest.rows.indices {
      #expect(parts.all(of: forest.table, row: row).reduce(parts.base, +) == Double(sums[row]))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func partsAreThoseOfPlainRecursion(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    let parts = TreeContributions(forest.ensemble)
    for (row, values) in forest.rows.enumerated() {
      var expected = [Double](repeating: 0, count: BlockFeature.count)
      for tree in forest.trees { tree.add(values, to: &expected) }
      #expect(parts.all(of: forest.table, row: row) == expected)
    }
  }

  /// `PlainTree` splits on other features only, so that feature 0 stands in filled-up nodes alone.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func filledUpNodesGetNothing(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    let parts = TreeContributions(forest.ensemble)
    for row in forest.rows.indices { #expect(parts.all(of: forest.table, row: row)[0] == 0) }
  }

  @Test func theStrongestComeFirstAndOfEqualsTheEarlierFeature() throws {
    func stump(_ feature: BlockFeature, _ strength: Float) -> PlainTree {
      .split(feature: feature.rawValue, threshold: 0, .leaf(strength), .leaf(-strength))
    }
    let trees = [
      stump(.commas, -1), stump(.links, 1), stump(.words, 0.5), stump(.images, 0),
      stump(.depth, 0.25), stump(.isItem, -2),
    ]
    let ensemble = try #require(PlainTree.ensemble(trees, depth: 3, base: 0.5))
    let parts = TreeContributions(ensemble)
    let table = FeatureTable(rows: 1)
    let order: [TextBlock.Reason] = [
      .init(name: "isItem", strength: -2), .init(name: "links", strength: 1),
      .init(name: "commas", strength: -1), .init(name: "words", strength: 0.5),
      .init(name: "depth", strength: 0.25),
    ]
    #expect(parts.strongest(9, of: table, row: 0) == order)
    #expect(parts.strongest(3, of: table, row: 0) == Array(order.prefix(3)))
    #expect(parts.base == 0.5)
  }

  @Test func anEmptyEnsembleHasNoReasons() {
    let parts = TreeContributions(.empty)
    #expect(parts.strongest(3, of: FeatureTable(rows: 1), row: 0) == [])
    #expect(parts.base == 0)
  }
}
