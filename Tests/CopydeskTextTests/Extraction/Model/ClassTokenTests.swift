import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ClassTokenTests {
  private func hashes(_ text: String, seed: UInt64 = 1) -> [UInt64] {
    let bytes = Array(text.utf8)
    var hashes: [UInt64] = []
    ClassToken.forEach(bytes.span, 0..<bytes.count, seed: seed) { hashes.append($0) }
    return hashes
  }

  @Test(
    arguments: [
      ("postBody-2 js_main", ["post", "body", "js", "main"]), ("NAV", ["nav"]),
      ("siteHEADER", ["site", "header"]), ("a b cd", ["cd"]), ("", []), ("x", []), ("12 34", []),
      ("main  main", ["main", "main"]), ("col-md-8", ["col", "md"]), ("größe", ["gr"]),
      ("abcdefghijklmnopqrstuv", ["abcdefghijklmnopqrstuv"]), ("abcdefghijklmnopqrstuvw", []),
      ("https://schema.org/NewsArticle", ["https", "schema", "org", "news", "article"]),
    ])
  func namesAreCutIntoWords(name: String, words: [String]) {
    #expect(hashes(name) == words.map { Hash64.hash($0, seed: 1) })
  }

  @Test func wordsOfTwoPlacesAreTwoWords() {
    let seeds = ClassToken.attributes.map(ClassToken.seed) + [ClassToken.tagSeed]
    #expect(Set(seeds).count == seeds.count)
    #expect(ClassToken.hash(.main) == Hash64.hash("main", seed: ClassToken.tagSeed))
    #expect(hashes("main", seed: ClassToken.seed(.class)) != [ClassToken.hash(.main)])
  }

  @Test func endlessNamesAreCut() {
    #expect(hashes(String(repeating: "ab ", count: 10_000)).count == 133)
  }
}
