import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct EditedTextTests {
  private func edit(_ offset: Int, _ before: String, _ after: String) -> TextEdit {
    TextEdit(rule: "r", offset: offset, before: Array(before.utf8), after: Array(after.utf8))
  }

  @Test func textIsCutAtEveryEdit() {
    let edits = [edit(5, ". ,", ","), edit(10, " ", "")]
    #expect(
      EditedText(Array("talks, at".utf8), edits: edits).parts == [
        .same(0..<5), .edit(0, 5..<6), .same(6..<8), .edit(1, 8..<8), .same(8..<9),
      ])
  }

  @Test(arguments: [(99, "a"), (-1, "t"), (Int.max, "a"), (Int.min, "a"), (0, "no")])
  func editsThatDoNotFitAreLeftOut(offset: Int, after: String) {
    #expect(
      EditedText(Array("talks".utf8), edits: [edit(offset, "x", after)]).parts == [.same(0..<5)])
  }

  @Test(
    arguments: [
      "peace talks. , at last ,and so  on .", "Caf\u{65}\u{301} “a ,b” . , \u{200B}c",
      "Itâ€™s late ,it â€œisâ€\u{9D} .",
    ])
  func partsOfARepairedTextAddUpToIt(text: String) {
    var repairer = Repairer()
    let repaired = repairer.repair(Array(text.utf8), language: "en")
    let edited = EditedText(repaired.text, edits: repaired.edits)
    var joined: [UInt8] = []
    var before: [UInt8] = []
    for part in edited.parts {
      switch part {
      case .same(let range):
        joined += repaired.text[range]
        before += repaired.text[range]
      case .edit(let number, let range):
        joined += repaired.text[range]
        before += repaired.edits[number].before
      }
    }
    #expect(joined == repaired.text)
    #expect(before == Array(text.utf8))
  }
}
