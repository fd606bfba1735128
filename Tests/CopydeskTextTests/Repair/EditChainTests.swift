import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct EditChainTests {
  private static func text(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    (0..<count).map { _ in UInt8(ascii: "a") + UInt8(random.next() % 5) }
  }

  private static func edits(_ text: [UInt8], _ rule: String, _ random: inout SplitMix64)
    -> [TextEdit]
  {
    var edits: [TextEdit] = []
    var at = 0
    while at < text.count {
      at += Int(random.next() % 6)
      let end = min(text.count, at + Int(random.next() % 4))
      guard at <= end, at < text.count else { break }
      let after = Self.text(Int(random.next() % 4), &random)
      if Array(text[at..<end]) != after {
        edits.append(TextEdit(rule: rule, offset: at, before: Array(text[at..<end]), after: after))
      }
      at = end + 1
    }
    return edits
  }

  private static func apply(_ edits: [TextEdit], to text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var position = 0
    for edit in edits {
      out += text[position..<edit.offset] + edit.after
      position = edit.offset + edit.before.count
    }
    return out + text[position...]
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func twoListsDoAsOne(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let input = Self.text(40, &random)
    let first = Self.edits(input, "first", &random)
    let middle = Self.apply(first, to: input)
    let second = Self.edits(middle, "second", &random)
    let output = Self.apply(second, to: middle)
    let one = try #require(EditChain.composed(input, first, second))
    #expect(Self.apply(one, to: input) == output)
    #expect(RepairedText.revert(output, edits: one) == input)
  }

  @Test func rulesThatMeetAreNamedTogether() {
    let input = Array("a , b".utf8)
    let first = [TextEdit(rule: "one", offset: 1, before: Array(" ,".utf8), after: Array(",".utf8))]
    let second = [TextEdit(rule: "two", offset: 1, before: [0x2C], after: [0x3B], isEager: true)]
    let edits = EditChain.composed(input, first, second)
    #expect(
      edits == [
        TextEdit(
          rule: "one+two", offset: 1, before: Array(" ,".utf8), after: [0x3B], isEager: true)
      ])
  }

  @Test func editsOfAnotherTextAreRefused() {
    let wrong = [TextEdit(rule: "r", offset: 90, before: [1], after: [])]
    #expect(EditChain.composed([1, 2], wrong, []) == nil)
    #expect(EditChain.composed([1, 2], [], wrong) == nil)
    let other = [TextEdit(rule: "r", offset: 0, before: [9], after: [])]
    #expect(EditChain.composed([1, 2], other, []) == nil)
  }

  @Test(arguments: [
    ("a  b", "a b", 1), ("a\n b", "a b", 1), ("exam-\n  ple", "example", 1),
    ("mid-\nand long", "mid- and long", 1), ("中\n文", "中文", 1), ("a\u{AD}\nb", "ab", 1),
    ("a\tb", "a b", 1), ("same", "same", 0), ("a \r\n b  c", "a b c", 2),
    ("quite", "another", 1), ("a\u{2028}b", "a b", 1),
  ])
  func layoutIsFound(source: String, block: String, count: Int) throws {
    let (from, to) = (Array(source.utf8), Array(block.utf8))
    let edits = try #require(LayoutEdits.edits(from: from, to: to, then: []))
    #expect(edits.count == count)
    #expect(RepairedText.revert(to, edits: edits) == from)
    for edit in edits {
      #expect(String(validatingUTF8: edit.before.span, 0..<edit.before.count) != nil)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>) func anyPairOfTextsIsToldExactly(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let signs = Array("a- \n\tb\u{A0}\u{AD}é文".unicodeScalars)
    func text() -> [UInt8] {
      var text: [UInt8] = []
      for _ in 0..<(random.next() % 20) {
        text.appendUTF8(signs[Int(random.next() % UInt64(signs.count))])
      }
      return text
    }
    let (source, block) = (text(), text())
    let edits = try #require(LayoutEdits.edits(from: source, to: block, then: []))
    #expect(RepairedText.revert(block, edits: edits) == source)
  }
}
