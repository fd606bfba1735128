import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct PhraseListTests {
  private let list: PhraseList = {
    var list = PhraseList()
    list.read(Array("# words\nbarnacle\nRotten Fish\nÉlan\n毒药\nfish\n".utf8))
    return list
  }()

  @Test(arguments: [
    ("A barnacle!", 1), ("BARNACLE, barnacle", 2), ("barnacles", 0), ("a rotten, fish", 1),
    ("rotten fish", 1), ("rotten", 0), ("élan", 1), ("他买了毒药。", 1), ("毒", 0), ("", 0),
    ("fish rotten", 1),
  ])
  func wholeWordsMatch(text: String, found: Int) {
    #expect(list.occurrences(in: Array(text.utf8).span) == found)
  }

  @Test func aDocumentWithOneIsDropped() {
    var config = ScreeningConfig()
    config.lists.read(badWords: Array("barnacle".utf8))
    let screener = Screener(config)
    let judge = { (text: String) in
      screener.judge(Array(text.utf8), subject: ScreeningSubject())
    }
    #expect(
      judge("one two three four barnacle") == DropReason(rule: "badWords", value: 1, threshold: 0))
    #expect(judge("one two three four five") == nil)
  }

  @Test func listsAreToldApartByTheirContents() {
    var one = ScreeningLists()
    var other = ScreeningLists()
    #expect(one == other)
    one.read(block: Array("a.example".utf8))
    #expect(one != other)
    other.read(allow: Array("a.example".utf8))
    #expect(one != other)
    other = ScreeningLists()
    other.read(block: Array("a.example".utf8))
    #expect(one == other)
  }
}
