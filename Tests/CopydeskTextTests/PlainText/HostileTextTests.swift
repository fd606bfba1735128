import CopydeskBase
import Testing

@testable import CopydeskText

/// Texts that grow without bound when each byte or line is held apart.
@Suite struct HostileTextTests {
  @Test func linesBeyondTheLimitAreTakenUpTogetherAndNoneIsLost() {
    let count = LineSplitter.mostLines + 100_000
    let text = Array(String(repeating: "a\n", count: count).utf8)
    let blocks = LineSplitter.blocks(text.span)
    #expect(blocks.count >= LineSplitter.mostLines)
    #expect(blocks.count < LineSplitter.mostLines + 100)
    let letters = blocks.reduce(0) { sum, block in
      sum + block.text.count(where: { $0 == UInt8(ascii: "a") })
    }
    #expect(letters == count)
  }

  @Test func aLongWrappedParagraphIsJoinedOnce() {
    let line = "A long line that is wrapped at some column by an old mailer and goes on"
    let count = 60_000
    let text = Array(Array(repeating: line, count: count).joined(separator: "\n").utf8)
    let blocks = LineSplitter.blocks(text.span)
    #expect(blocks.count == 1)
    #expect(blocks.first?.text.count == text.count)
  }

  @Test(arguments: ["\u{1}", "a\u{1}", "&amp;amp; ", "word ,\n", "é\u{1}", "cafe\u{301}"])
  func manyEditsAreToldAsFewerAndStillUndone(unit: String) {
    let pieces = 3
    let count = Repairer.pieceBytes * (pieces - 1) / unit.utf8.count + 1_000
    let text = Array(String(repeating: unit, count: count).utf8)
    var repairer = Repairer()
    let result = repairer.repair(text, language: "en")
    #expect(!result.edits.isEmpty)
    #expect(result.edits.count <= pieces * Repairer.pieceEdits)
    #expect(result.reverted() == text)
  }
}
