import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct ConfigDiffTests {
  private static let texts = [
    "The ferry keeps running through the winter.\n\nMenu\n\nFishermen had asked for it.",
    "Write to ferry@harbour.example for the timetable of the winter.",
    "The pier fell in the storm of 1903 and was not built again.",
  ]

  private func diff(
    _ change: (inout PipelineConfig) -> Void, sample: Int = 10
  ) throws -> DiffReport {
    let directory = try TemporaryDirectory()
    for (index, text) in Self.texts.enumerated() {
      try directory.write("\(index).txt", Array(text.utf8))
    }
    var input = InputConfig()
    input.paths = [directory.path]
    var old = PipelineConfig()
    old.plainText.stripsChrome = false
    var new = old
    change(&new)
    return try ConfigDiff(old: old, new: new).run(input, sample: sample)
  }

  @Test func theSameConfigurationChangesNothing() throws {
    let report = try diff { _ in }
    #expect(report.summary.documents == 3)
    #expect(report.summary.changed == 0)
    #expect(report.changes.isEmpty)
  }

  @Test func droppedDocumentsAreTold() throws {
    let report = try diff { $0.screening.minWords = 11 }
    #expect(report.summary.newlyDropped == 1)
    #expect(report.summary.dropRules["minWords"] == 1)
    #expect(report.summary.oldKept == 3)
    #expect(report.summary.newKept == 2)
  }

  @Test func linesAreTold() throws {
    let report = try diff {
      $0.screening.enabled = [.c4EndMarks]
      $0.screening.mask.email = "<E>"
    }
    let lines = report.changes.flatMap(\.lines).sorted { $0.kind.rawValue < $1.kind.rawValue }
    #expect(lines.map(\.kind) == [.edited, .removed])
    #expect(lines.first?.reason == "maskEmail")
    #expect(lines.first?.new == "Write to <E> for the timetable of the winter.")
    #expect(lines.last?.reason == "c4EndMarks")
    #expect(lines.last?.old == "Menu")
  }

  @Test func theSampleIsBoundedAndStable() throws {
    let one = try diff({ $0.screening.minWords = 100 }, sample: 2)
    #expect(one.summary.documents == 2)
    let other = try diff({ $0.screening.minWords = 200 }, sample: 2)
    let name = { (report: DiffReport) in report.changes.map { $0.source.suffix(5) } }
    #expect(name(one).sorted() != [])
    #expect(one.changes.count == other.changes.count)
  }

  @Test func aReportIsReadableAsTextAndJSON() throws {
    let report = try diff { $0.screening.minWords = 11 }
    let text = report.text(lines: 5)
    #expect(text.contains("kept, now dropped          1  minWords 1"))
    #expect(text.contains("  + dropped by minWords: 9, threshold 11"))
    let json = try JSONParser.parse(Array(report.json().dropLast()))
    #expect(json["newly_dropped"]?.int == 1)
    #expect(json["documents_changed"]?.array?.first?["new"]?["rule"]?.string == "minWords")
  }
}
