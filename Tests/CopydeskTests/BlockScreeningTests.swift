import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

/// Line rules and masks at work on cleaned documents.
@Suite struct BlockScreeningTests {
  private func clean(
    _ paragraphs: [String], _ change: (inout PipelineConfig) -> Void
  ) throws -> CleanedDocument {
    var config = PipelineConfig()
    config.plainText.stripsChrome = false
    change(&config)
    var cleaner = Cleaner(config)
    return try cleaner.clean(text: Array(paragraphs.joined(separator: "\n\n").utf8))
  }

  @Test func removedLinesAreRemovedBlocks() throws {
    let document = try clean(["The ferry runs all winter long.", "Read our other stories"]) {
      $0.screening.enabled = [.c4EndMarks]
    }
    #expect(String(decoding: document.text, as: UTF8.self) == "The ferry runs all winter long.")
    #expect(document.removed["c4EndMarks"] == 1)
  }

  @Test func aDocumentOfSuchLinesOnlySaysWhy() throws {
    let document = try clean(["Read our other stories"]) { $0.screening.enabled = [.c4EndMarks] }
    #expect(
      document.drop
        == DropReason(rule: "noContent", value: 0, threshold: 1, detail: "c4EndMarks"))
  }

  @Test func masksAreEditsBesideRepairs() throws {
    let text = "Peace talks. , they said; ask ferry@harbour.example , not 8.8.8.8 , today."
    let document = try clean([text]) {
      $0.screening.mask.email = "<EMAIL>"
      $0.screening.mask.ip = "<IP>"
    }
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "Peace talks, they said; ask <EMAIL>, not <IP>, today.")
    #expect(document.editCounts["maskEmail"] == 1)
    #expect(document.editCounts["maskIP"] == 1)
    let edits = document.edits.map(\.edit)
    #expect(edits.count > 2)
    #expect(RepairedText.revert(document.text, edits: edits) == Array(text.utf8))
  }

  @Test func theDigestFollowsTheLists() throws {
    var config = PipelineConfig()
    let before = config.digest
    config.screening.lists.read(block: Array("a.example".utf8))
    #expect(config.digest != before)
  }
}
