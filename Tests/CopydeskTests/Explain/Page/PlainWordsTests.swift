import Testing

@testable import Copydesk
@testable import CopydeskText

@Suite struct PlainWordsTests {
  @Test(
    arguments: [
      ("linkDensity", "links in a share bar, an overlay or a footer"),
      ("phrase:share-bar", "a known phrase: share buttons"),
      ("after:related", "stands after a known phrase: related articles"),
      ("title", "the title: it is metadata"),
    ])
  func knownRulesHaveWords(name: String, words: String) {
    #expect(PlainWords.rule(name) == words)
  }

  @Test(arguments: ["", ":", "phrase:", "phrase:nothing", "before:share", "newFeature"])
  func unknownRulesHaveNone(name: String) {
    #expect(PlainWords.rule(name) == nil)
  }

  /// "byline" is a rule and a feature.
  @Test func rulesAndFeaturesOfOneNameAreToldApart() {
    #expect(
      PlainWords.reason(ShownReason(name: "byline", strength: -1, isRule: true))
        == "a byline: author and date are metadata")
    #expect(
      PlainWords.reason(ShownReason(name: "byline", strength: -1))
        == "whether it begins with \"by\", as bylines do")
  }

  @Test func everyFeatureHasWordsOfItsOwn() {
    let names = BlockFeature.allCases.map { "\($0)" }
    #expect(names.filter { PlainWords.features[$0] == nil } == [])
    #expect(Set(PlainWords.features.keys).subtracting(names) == [])
    let twins = Dictionary(grouping: PlainWords.features, by: \.value).filter { $0.value.count > 1 }
    #expect(twins.isEmpty)
  }

  @Test func joinedRepairsAreToldTogether() {
    #expect(
      PlainWords.repair("spaceBeforeComma+stopComma")
        == "a space before a comma; a full stop before a comma")
    #expect(PlainWords.repair("stopComma+unheardOf") == nil)
    #expect(PlainWords.repair("") == nil)
  }
}
