import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct WordMarksTests {
  private func marks(_ text: String) -> [WordMarks] {
    let bytes = Array(text.utf8)
    var marks: [WordMarks] = []
    BlockText.forEachWord(bytes.span, 0..<bytes.count) { marks.append(WordMarks.of($0)) }
    return marks
  }

  @Test(
    arguments: [
      ("the", .stop), ("und", .stop), ("para", .stop), ("это", .stop), ("yesterday", .date),
      ("März", .date), ("FÉVRIER", .date), ("вчера", .date), ("ağustos", .date), ("يناير", .date),
      ("Reply", .reply), ("répondre", .reply), ("رد", .reply), ("Warenkorb", .cart),
      ("Kommentare", .comment), ("комментарии", .comment), ("Frage", .question),
      ("respuesta", .answer), ("avaliações", .review), ("filtrer", .filter), ("sırala", .sort),
      ("Dimensions", .specification), ("pricing", .demo), ("Beiträge", .member), ("von", .byline),
      ("автор", .byline), ("بقلم", .byline), ("Rechte", .rights), ("newsletter", .overlay),
      ("подпишитесь", .overlay), ("mehr", .more), ("więcej", .more),
    ] as [(String, WordMarks)])
  func wordsOfManyLanguagesAreKnown(word: String, mark: WordMarks) {
    #expect(marks(word).count == 1)
    #expect(marks(word).allSatisfy { $0.contains(mark) })
  }

  @Test(arguments: ["ferry", "Brücke", "мост", "橋", "جسر", "42"])
  func otherWordsHaveNone(word: String) {
    #expect(marks(word) == [[]])
  }

  @Test func aWordCanHaveSeveral() throws {
    let par = try #require(marks("par").first)
    #expect(par.contains(.byline) && par.contains(.stop))
  }
}
