import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct FollowedAuditTests {
  private static let pieces: [[UInt8]] = ["a", "é", ".", " ", "\n", "बात", "word", ""].map {
    Array($0.utf8)
  }

  /// Random edits of a text of `pieces`, and the text after them.
  private func edits(
    of text: [UInt8], rule: String, _ random: inout SplitMix64
  ) -> (edits: [TextEdit], text: [UInt8]) {
    var edits: [TextEdit] = []
    var out: [UInt8] = []
    var position = 0
    while position < text.count {
      let length = Int(random.next() % 4)
      let end = min(text.count, position + length)
      if random.next() % 3 == 0 {
        let after = Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
        let before = Array(text[position..<end])
        if before != after {
          edits.append(TextEdit(rule: rule, offset: position, before: before, after: after))
        }
        out += after
      } else {
        out += text[position..<end]
      }
      // At least one byte stands between two edits.
      if end < text.count { out.append(text[end]) }
      position = end + 1
    }
    return (edits, out)
  }

  @Test(arguments: 0..<200) func twoAuditsInARowAreOne(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var input: [UInt8] = []
    for _ in 0..<(random.next() % 40) {
      input += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
    }
    let first = edits(of: input, rule: "first", &random)
    let second = edits(of: first.text, rule: "second", &random)
    let audit = try Audit(input: input, edits: first.edits)
      .followed(by: second.edits, on: first.text)
    #expect(try audit.reverted(second.text) == input)
  }

  @Test func editsFarFromALaterOneStayThemselves() throws {
    let input = Array("a , b\n\nMenu\n\nc , d".utf8)
    let text = Array("a, b\n\nMenu\n\nc, d".utf8)
    let comma = Array(" ,".utf8)
    let mended = Array(",".utf8)
    let first = [
      TextEdit(rule: "comma", offset: 1, before: comma, after: mended),
      TextEdit(rule: "comma", offset: 14, before: comma, after: mended),
    ]
    let cut = TextEdit(
      rule: "siteTemplate", offset: 4, before: Array("\n\nMenu\n\n".utf8),
      after: Array("\n\n".utf8))
    let audit = try Audit(input: input, edits: first).followed(by: [cut], on: text)
    #expect(audit.edits.map(\.rule) == ["comma", "siteTemplate", "comma"])
    #expect(try audit.reverted(Array("a, b\n\nc, d".utf8)) == input)
  }

  @Test func anAuditOfAnotherTextIsRefused() {
    let audit = Audit(input: Array("abc".utf8), edits: [])
    #expect(throws: Audit.Mismatch.self) { try audit.followed(by: [], on: Array("abd".utf8)) }
  }

  @Test(arguments: 0..<64) func cutBlocksAreEditsOfTheJoinedText(mask: Int) throws {
    let kinds: [TextBlock.Kind] = [.paragraph, .listItem, .listItem, .line, .line, .paragraph]
    var blocks = kinds.enumerated().map { index, kind in
      TextBlock(kind: kind, text: Array("block \(index)".utf8))
    }
    let whole = CleanedDocument.text(of: blocks)
    for index in blocks.indices where mask >> index & 1 == 1 { blocks[index].isKept = false }
    let edits = TemplateEdits.edits(of: blocks, rule: "siteTemplate")
    let audit = Audit(input: whole, edits: edits)
    #expect(try audit.reverted(CleanedDocument.text(of: blocks)) == whole)
  }
}
