import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct EditCompositionTests {
  private func edit(_ rule: String, _ offset: Int, _ before: String, _ after: String) -> TextEdit {
    TextEdit(rule: rule, offset: offset, before: Array(before.utf8), after: Array(after.utf8))
  }

  @Test func editsApartStayApart() {
    let composed = TextEdit.compose(
      [edit("one", 3, " .", ".")], [edit("two", 2, "b", "x")], middle: Array("a b. c".utf8))
    #expect(composed == [edit("two", 2, "b", "x"), edit("one", 3, " .", ".")])
  }

  @Test func editsThatMeetBecomeOne() {
    // "a@b .org" -> "a@b.org" -> "<E>"
    let composed = TextEdit.compose(
      [edit("space", 3, " ", "")], [edit("mask", 0, "a@b.org", "<E>")],
      middle: Array("a@b.org".utf8))
    #expect(composed == [edit("space+mask", 0, "a@b .org", "<E>")])
  }

  @Test func laterOffsetsCountInTheFirstText() {
    let composed = TextEdit.compose(
      [edit("one", 0, "xxxx", "")], [edit("two", 2, "c", "")], middle: Array("abc".utf8))
    #expect(composed == [edit("one", 0, "xxxx", ""), edit("two", 6, "c", "")])
  }

  @Test(arguments: 0..<500) func revertingGivesTheFirstText(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let first = (0..<40).map { _ in UInt8(0x61 + random.next() % 26) }
    let (middle, one) = Self.change(first, "one", &random)
    let (last, two) = Self.change(middle, "two", &random)
    let composed = TextEdit.compose(one, two, middle: middle)
    #expect(RepairedText.revert(last, edits: composed) == first)
    for (edit, next) in zip(composed, composed.dropFirst()) { #expect(edit.end <= next.offset) }
  }

  /// Some random edits in order, without overlap.
  private static func change(
    _ text: [UInt8], _ rule: String, _ random: inout SplitMix64
  ) -> ([UInt8], [TextEdit]) {
    var out: [UInt8] = []
    var edits: [TextEdit] = []
    var position = 0
    while position < text.count {
      let step = Int(random.next() % 8) + (edits.isEmpty ? 0 : 1)
      let start = min(text.count, position + step)
      let end = min(text.count, start + Int(random.next() % 5))
      out += text[position..<start]
      let after = (0..<Int(random.next() % 4)).map { _ in UInt8(0x41 + random.next() % 26) }
      if end > start || !after.isEmpty {
        edits.append(
          TextEdit(rule: rule, offset: start, before: Array(text[start..<end]), after: after))
      }
      out += after
      position = end == position ? end + 1 : end
      if end < position, end < text.count { out.append(text[end]) }
    }
    return (out, edits)
  }
}
