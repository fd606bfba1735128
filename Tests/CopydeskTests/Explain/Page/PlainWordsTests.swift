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

  @Test(
    arguments: [
      ("links", 3, "number of links (3)"),
      ("linkDensity", 0.25, "share of its text that is links (0.25)"),
      ("isGood", 1, "whether it reads like running text: yes"),
      ("upFooter", 0, "whether and how near it lies in a footer: no"),
      ("upFooter", 4, "whether and how near it lies in a footer: yes"),
      ("wordsBefore", 1_234, "words before it (1234)"),
      ("shapeWords", 120.4, "mean words of the blocks made like it (120)"),
      ("tag", 17, "kind of its element"), ("sinceHeading", 999, "blocks since the last heading"),
      ("classOwn", -2, "class and id names of its element"),
      ("words", .nan, "number of words"), ("words", 1e30, "number of words"),
    ] as [(String, Float, String)])
  func whatWasMeasuredIsSaidWhereItMeansSomething(name: String, value: Float, words: String) {
    #expect(PlainWords.reason(ShownReason(name: name, strength: 1, value: value)) == words)
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
