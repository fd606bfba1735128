import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TreeEnsembleTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func sumsAreThoseOfPlainRecursion(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    var sums = [Float](repeating: forest.ensemble.base, count: forest.rows.count)
    forest.ensemble.add(forest.table, trees: 0..<forest.trees.count, to: &sums)
    let expected = forest.rows.map { row in
      forest.trees.reduce(forest.ensemble.base) { $0 + $1.value(row) }
    }
    #expect(sums == expected)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func partsOfTheTreesAddUp(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    let half = forest.trees.count / 2
    var whole = [Float](repeating: 0, count: forest.rows.count)
    forest.ensemble.add(forest.table, trees: 0..<forest.trees.count, to: &whole)
    var parts = [Float](repeating: 0, count: forest.rows.count)
    forest.ensemble.add(forest.table, trees: 0..<half, to: &parts)
    // A range past the last tree is cut.
    forest.ensemble.add(forest.table, trees: half..<1_000, to: &parts)
    #expect(parts == whole)
  }

  @Test(arguments: [1, 127, 128, 129, 130, 300])
  func everyRowOfALongPageIsScored(rows: Int) throws {
    let tree = PlainTree.split(feature: 2, threshold: 1, .leaf(-1), .leaf(1))
    let ensemble = try #require(PlainTree.ensemble([tree, tree], depth: 1, base: 0))
    var table = FeatureTable(rows: rows)
    for row in 0..<rows { table[row, .wordLength] = Float(row % 3) }
    var sums = [Float](repeating: 0, count: rows)
    ensemble.add(table, trees: 0..<2, to: &sums)
    #expect(sums == (0..<rows).map { $0 % 3 == 2 ? 2 : -2 })
  }

  @Test func aValueOnTheThresholdGoesLeft() throws {
    let tree = PlainTree.split(feature: 2, threshold: 1, .leaf(-1), .leaf(1))
    let ensemble = try #require(PlainTree.ensemble([tree], depth: 1, base: 0))
    var table = FeatureTable(rows: 2)
    table[0, .wordLength] = 1
    table[1, .wordLength] = Float(1).nextUp
    var sums: [Float] = [0, 0]
    ensemble.add(table, trees: 0..<1, to: &sums)
    #expect(sums == [-1, 1])
  }

  @Test func rowsWithoutASumAreLeftOut() throws {
    let ensemble = try #require(PlainTree.ensemble([.leaf(0.5)], depth: 2, base: 0))
    var sums: [Float] = [1]
    ensemble.add(FeatureTable(rows: 3), trees: 0..<1, to: &sums)
    #expect(sums == [1.5])
  }

  @Test func theEmptyEnsembleAddsNothing() {
    var sums: [Float] = [3]
    TreeEnsemble.empty.add(FeatureTable(rows: 1), trees: 0..<9, to: &sums)
    #expect(sums == [3])
  }

  /// What does not fit together would read beyond the arrays.
  @Test(
    arguments: [
      (0, 1, [], [], [1]), (11, 0, [], [], []), (1, -1, [], [], []), (1, 1, [], [0], [1, 2]),
      (1, 1, [0], [], [1, 2]), (1, 1, [0], [0], [1]), (1, 1, [0, 0], [0, 0], [1, 2]),
      (1, 1, [UInt16(BlockFeature.count)], [0], [1, 2]), (1, 1, [.max], [0], [1, 2]),
    ] as [(Int, Int, [UInt16], [Float], [Float])])
  func arraysThatDoNotFitAreRefused(
    depth: Int, trees: Int, features: [UInt16], thresholds: [Float], leaves: [Float]
  ) {
    #expect(
      TreeEnsemble(
        depth: depth, trees: trees, base: 0, features: features, thresholds: thresholds,
        leaves: leaves) == nil)
  }
}
