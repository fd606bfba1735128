import Testing

@testable import CopydeskText

@Suite struct AncestorDistancesTests {
  @Test func stepsAreCountedFromTheElementItself() {
    var distances = AncestorDistances()
    #expect(AncestorDistances.Lane.allCases.allSatisfy { distances.steps($0, from: 7) == 0 })
    distances.mark(.article, depth: 4)
    #expect(distances.steps(.article, from: 4) == 1)
    distances.mark(.section, depth: 6)
    distances.mark(nil, depth: 6)
    #expect(distances.steps(.article, from: 6) == 3)
    #expect(distances.steps(.section, from: 6) == 1)
    #expect(distances.steps(.main, from: 6) == 0)
  }

  @Test func theNearestOfAKindCounts() {
    var distances = AncestorDistances()
    distances.mark(.list, depth: 1)
    distances.mark(.list, depth: 2)
    #expect(distances.steps(.list, from: 3) == 2)
  }

  @Test func farAncestorsStayAtFifteen() {
    var distances = AncestorDistances()
    distances.mark(.main, depth: 1)
    for steps in 2...300 as ClosedRange<Int32> {
      #expect(distances.steps(.main, from: steps) == UInt8(min(15, steps)))
    }
    #expect(distances.steps(.main, from: Int32.max) == 15)
    distances.mark(.aside, depth: 100_000)
    #expect(distances.steps(.aside, from: 100_000) == 1)
  }

  @Test(
    arguments: [
      (.article, .article), (.nav, .navigation), (.ol, .list), (.ul, .list), (.noframes, .noscript),
      (.h1, .heading), (.h6, .heading), (.div, nil), (.p, nil),
    ] as [(HTMLTag, AncestorDistances.Lane?)])
  func tagsHaveTheirLanes(tag: HTMLTag, lane: AncestorDistances.Lane?) {
    #expect(AncestorDistances.lane(tag) == lane)
  }

  @Test(
    arguments: [
      ("main", .main), ("navigation", .navigation), ("contentinfo", .footer), ("banner", .header),
      ("complementary", .aside), ("alertdialog", .dialog), ("presentation", nil), ("", nil),
    ] as [(String, AncestorDistances.Lane?)])
  func rolesCountAsTheirElements(role: String, lane: AncestorDistances.Lane?) {
    #expect(AncestorDistances.lane(role: role) == lane)
  }

  /// `addTags` walks both side by side.
  @Test func lanesStandInTheOrderOfTheirFeatures() {
    let names = AncestorDistances.Lane.allCases.map { "up" + "\($0)".lowercased() }
    let features = BlockFeature.allCases.dropFirst(BlockFeature.upArticle.rawValue)
      .prefix(names.count).map { "\($0)".lowercased() }
    #expect(features.map { "up" + $0.dropFirst(2) } == names)
  }
}
