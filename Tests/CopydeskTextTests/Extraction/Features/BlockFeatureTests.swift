import Testing

@testable import CopydeskText

@Suite struct BlockFeatureTests {
  @Test func everyFeatureIsInOneFamilyAtMost() {
    #expect(BlockFeature.families.count == BlockFeature.count)
    #expect(BlockFeature.families[BlockFeature.phrase.rawValue] == BlockFeature.phrase.rawValue)
  }

  @Test(
    arguments: [
      (.classOwn, .classOwnGrid, true), (.density0, .linkDensity, true), (.words, .commas, true),
      (.place, .goodAfter, true), (.words, .words1, false), (.density1, .words1, false),
      (.images1, .images3, true), (.images1, .prices1, false), (.hidden, .depth, false),
      (.groupChain, .classOwn, true), (.groupChain, .groupItems, false),
      (.upMain, .upNavigation, false),
    ] as [(BlockFeature, BlockFeature, Bool)])
  func twinsAreOfOneFamily(a: BlockFeature, b: BlockFeature, areTwins: Bool) {
    let families = BlockFeature.families
    #expect((families[a.rawValue] == families[b.rawValue]) == areTwins)
  }

  /// The model file carries it: another order or another name is another table.
  @Test func theDigestIsThatOfTheNamesInOrder() {
    #expect(BlockFeature.digest != 0)
    #expect(Set(BlockFeature.allCases.map { "\($0)" }).count == BlockFeature.count)
    #expect(BlockFeature.allCases.map(\.rawValue) == Array(0..<BlockFeature.count))
  }
}
