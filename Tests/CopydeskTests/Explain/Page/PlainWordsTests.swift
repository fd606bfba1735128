import Testing

@testable import Copydesk

@Suite struct PlainWordsTests {
  @Test(
    arguments: [
      ("linkDensity", "share of its text that is links"),
      ("phrase:share-bar", "a known phrase: share buttons"),
      ("after:related", "stands after a known phrase: related articles"),
      ("title", "the title: it is metadata"),
    ])
  func knownReasonsHaveWords(name: String, words: String) {
    #expect(PlainWords.reason(name) == words)
  }

  @Test(arguments: ["", ":", "phrase:", "phrase:nothing", "before:share", "newFeature"])
  func unknownReasonsHaveNone(name: String) {
    #expect(PlainWords.reason(name) == nil)
  }

  @Test func joinedRepairsAreToldTogether() {
    #expect(
      PlainWords.repair("spaceBeforeComma+stopComma")
        == "a space before a comma; a full stop before a comma")
    #expect(PlainWords.repair("stopComma+unheardOf") == nil)
    #expect(PlainWords.repair("") == nil)
  }
}
