import Testing

@testable import CopydeskText

@Suite struct AncestorDistancesTests {
  @Test func stepsAreCountedFromTheElementItself() {
    var distances = AncestorDistances()
    #expect(AncestorDistances.Lane.allCases.allSatisfy { distances[$0] == 0 })
    distances.mark(.article)
    #expect(distances[.article] == 1)
    distances = distances.child().child()
    distances.mark(.section)
    distances.mark(nil)
    #expect(distances[.article] == 3)
    #expect(distances[.section] == 1)
    #expect(distances[.main] == 0)
  }

  @Test func theNearestOfAKindCounts() {
    var distances = AncestorDistances()
    distances.mark(.list)
    distances = distances.child()
    distances.mark(.list)
    #expect(distances.child()[.list] == 2)
  }

  @Test func farAncestorsStayAtFifteen() {
    var distances = AncestorDistances()
    distances.mark(.main)
    for steps in 2...300 {
      distances = distances.child()
      #expect(distances[.main] == UInt8(min(15, steps)))
    }
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
