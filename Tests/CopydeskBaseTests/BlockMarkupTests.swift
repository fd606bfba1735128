import CopydeskBase
import Testing

@Suite struct BlockMarkupTests {
  private func edit(_ offset: Int, _ before: String, _ after: String) -> TextEdit {
    TextEdit(rule: "test", offset: offset, before: Array(before.utf8), after: Array(after.utf8))
  }

  private func moved(_ range: Range<Int>, _ edits: [TextEdit]) -> Range<Int> {
    var markup = BlockMarkup()
    markup.marks = [InlineMark(.strong, range.lowerBound, range.upperBound)]
    markup.cells = [range]
    markup.follow(edits)
    #expect(markup.cells == [markup.marks[0].start..<markup.marks[0].end])
    return markup.cells[0]
  }

  // "one two three", the mark on "two": 4..<7
  @Test func editsBeforeMoveBothEnds() {
    #expect(moved(4..<7, [edit(0, "one", "thirteen")]) == 9..<12)
    #expect(moved(4..<7, [edit(0, "one ", "")]) == 0..<3)
  }

  @Test func editsBehindMoveNothing() {
    #expect(moved(4..<7, [edit(7, " ", "")]) == 4..<7)
    #expect(moved(4..<7, [edit(7, "", ",")]) == 4..<7)
  }

  @Test func editsInsideMoveTheEnd() {
    #expect(moved(4..<7, [edit(5, "w", "ww")]) == 4..<8)
    #expect(moved(4..<7, [edit(4, "two", "2")]) == 4..<5)
  }

  @Test func bordersInsideAnEditGoToItsEdges() {
    #expect(moved(4..<7, [edit(2, "e tw", "X")]) == 3..<4)
    #expect(moved(4..<7, [edit(6, "o th", "X")]) == 4..<6)
    #expect(moved(4..<7, [edit(2, "e two t", "X")]) == 3..<3)
  }

  @Test func severalEditsAddUp() {
    #expect(moved(4..<7, [edit(0, "o", "oo"), edit(5, "w", ""), edit(8, "t", "")]) == 5..<7)
  }
}
