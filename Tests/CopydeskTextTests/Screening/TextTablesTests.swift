import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TextTablesTests {
  private func words(_ text: String, lowered: Bool = false) -> TextWords {
    TextWords(Array(text.utf8).span, lowered: lowered)
  }

  @Test(arguments: [
    ("three short words", 3), ("", 0), ("  — !  ", 0), ("don’t stop", 2), ("彼は東京に住んでいる", 5),
    ("hello 世界", 2),
    ("कल बारिश होगी", 3), ("ไทย", 2), ("state-of-the-art", 1),
  ])
  func countsAsWordCountDoes(text: String, count: Int) {
    #expect(words(text).count == count)
    #expect(WordCount.words(Array(text.utf8)) == count)
  }

  @Test func marksAroundWordsDoNotCount() {
    let table = words("“Go,” (go)! don't")
    #expect(table.lengths == [2, 2, 5])
    #expect(table.hashes[0] != table.hashes[1])
    #expect(words("Go, go!", lowered: true).hashes == words("go go").hashes)
  }

  @Test func signsAndFiguresAreToldFromWords() {
    let table = words("a # 12 … b2 --")
    #expect(table.signs == 3)
    #expect(table.spaced == 3)
    #expect(table.withLetter == 2)
    #expect(!table.isDense)
  }

  @Test func charactersOfDenseScriptsAreRows() {
    let table = words("東京 Tower 京")
    #expect(table.lengths == [1, 1, 5, 1])
    #expect(table.hashes[1] == table.hashes[3])
    #expect(table.dense == 3)
  }

  @Test func linesAndParagraphs() {
    let text = "  one \ntwo\n\n \nthree\n"
    let lines = TextLines(Array(text.utf8).span)
    #expect(lines.lines.map(\.characters) == [3, 3, 5])
    #expect(lines.lines[0].range == 2..<5)
    #expect(lines.paragraphs.map(\.characters) == [7, 5])
    #expect(lines.breaks == 5)
    #expect(lines.characters == text.count)
    #expect(TextLines(Array("a\r\nb".utf8).span).lines.count == 2)
    #expect(TextLines().lines.isEmpty)
  }

  @Test(arguments: [
    ("It runs. It stops.", 2), ("Dr. Lund came. He left!", 2), ("J. R. Lund came.", 1),
    ("It costs 3.50 now.", 1), ("\"Go!\" she said.", 1), ("一。二！三", 3), ("Really?! Yes.", 2),
    ("No end", 1),
    ("", 0), ("...", 0), ("He left etc. and so on.", 1), ("नाव चली। फिर रुकी।", 2),
  ])
  func sentencesAreCounted(text: String, count: Int) {
    #expect(Sentences.count(Array(text.utf8).span) == count)
  }

  @Test func sentencesLieInTheirPlaces() {
    let text = "It runs. “It stops.” 停。走"
    let bytes = Array(text.utf8)
    let found = Sentences.ranges(of: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == ["It runs.", "“It stops.”", "停。", "走"])
  }

  @Test(arguments: 0..<50) func tablesOfHashesKeepWhatIsPutIn(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = HashTable64()
    var set: Set<UInt64> = []
    for _ in 0..<300 {
      let hash = random.next() % 200 + 1
      #expect(table.insert(hash) == set.insert(hash).inserted)
    }
    #expect(table.count == set.count)
    for hash in UInt64(1)...220 { #expect(table.contains(hash) == set.contains(hash)) }
    table.removeAll()
    #expect(!table.contains(set.first ?? 1))
  }
}
