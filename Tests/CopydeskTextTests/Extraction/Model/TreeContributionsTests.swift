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

  /// The same, compared with the page's own blocks; sums of thirds and sevenths are not exact.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func partsAndBaseAddUpWhateverRowsAreComparedWith(seed: UInt64) throws {
    let forest = try RandomForest(seed: seed)
    var random = SplitMix64(seed: seed)
    let scores = forest.rows.map { _ in Float.random(in: 0...1, using: &random) }
    let parts = TreeContributions(forest.ensemble, forest.table, scores: scores)
    var sums = [Float](repeating: forest.ensemble.base, count: forest.rows.count)
    forest.ensemble.add(forest.table, trees: 0..<forest.trees.count, to: &sums)
    for row in forest.rows.indices {
      let all = parts.all(of: forest.table, row: row)
      #expect(abs(all.reduce(parts.base, +) - Double(sums[row])) < 1e-9)
      #expect(all[0] == 0)
    }
  }

  @Test func theBaseIsHalfwayBetweenLikelyAndUnlikelyRows() throws {
    let tree = PlainTree.split(
      feature: BlockFeature.links.rawValue, threshold: 0, .leaf(3), .leaf(-1))
    let ensemble = try #require(PlainTree.ensemble([tree], depth: 2, base: 0))
    var table = FeatureTable(rows: 5)
    for row in 1..<5 { table[row, .links] = 1 }
    let parts = TreeContributions(ensemble, table, scores: [0.9, 0.1, 0.1, 0.1, 0.1])
    #expect(parts.base == 1)
    #expect(parts.all(of: table, row: 0).reduce(0, +) == 2)
    #expect(parts.all(of: table, row: 4).reduce(0, +) == -2)
  }

  @Test func whatAllRowsShareGetsNothing() throws {
    let page = PlainTree.split(
      feature: BlockFeature.pageWords.rawValue, threshold: 0, .leaf(-7), .leaf(7))
    let own = PlainTree.split(
      feature: BlockFeature.commas.rawValue, threshold: 0, .leaf(-1), .leaf(1))
    let ensemble = try #require(PlainTree.ensemble([page, own], depth: 1, base: 0))
    var table = FeatureTable(rows: 3)
    for row in 0..<3 { table[row, .pageWords] = 100 }
    table[1, .commas] = 2
    let parts = TreeContributions(ensemble, table, scores: [0.7, 0.9, 0.2])
    for row in 0..<3 {
      #expect(parts.all(of: table, row: row)[BlockFeature.pageWords.rawValue] == 0)
    }
    // A page without unlikely blocks is compared with the leaves as well.
    let alike = TreeContributions(ensemble, table, scores: [0.7, 0.9, 0.8])
    let shared = alike.all(of: table, row: 0)[BlockFeature.pageWords.rawValue]
    #expect(abs(shared - 3.5) < 1e-9)
  }

  @Test func theStrongestComeFirstAndOfEqualsTheEarlierFeature() throws {
    func stump(_ feature: BlockFeature, _ strength: Float) -> PlainTree {
      .split(feature: feature.rawValue, threshold: 0, .leaf(strength), .leaf(-strength))
    }
    let trees = [
      stump(.commas, -1), stump(.links, 1), stump(.price, 0.5), stump(.images, 0),
      stump(.depth, 0.25), stump(.tag, -2),
    ]
    let ensemble = try #require(PlainTree.ensemble(trees, depth: 3, base: 0.5))
    let parts = TreeContributions(ensemble)
    let table = FeatureTable(rows: 1)
    let order: [TextBlock.Reason] = [
      .init(name: "tag", strength: -2, value: 0), .init(name: "links", strength: 1, value: 0),
      .init(name: "commas", strength: -1, value: 0), .init(name: "price", strength: 0.5, value: 0),
      .init(name: "depth", strength: 0.25, value: 0),
    ]
    #expect(parts.strongest(9, of: table, row: 0) == order)
    #expect(parts.strongest(3, of: table, row: 0) == Array(order.prefix(3)))
    #expect(parts.base == 0.5)
  }

  @Test func nearTwinsAreAddedUpUnderTheStrongest() throws {
    let trees = [
      (BlockFeature.classOwn, Float(1)), (.classChain, 1.5), (.classNear, -2), (.links, 0.75),
    ].map {
      PlainTree.split(feature: $0.rawValue, threshold: 0, .leaf($1), .leaf(-$1))
    }
    let ensemble = try #require(PlainTree.ensemble(trees, depth: 1, base: 0))
    let reasons = TreeContributions(ensemble).strongest(3, of: FeatureTable(rows: 1), row: 0)
    #expect(
      reasons == [
        TextBlock.Reason(name: "links", strength: 0.75, value: 0),
        TextBlock.Reason(name: "classChain", strength: 0.5, value: 0),
      ])
  }

  @Test func anEmptyEnsembleHasNoReasons() {
    let parts = TreeContributions(.empty)
    #expect(parts.strongest(3, of: FeatureTable(rows: 1), row: 0) == [])
    #expect(parts.base == 0)
  }
}
