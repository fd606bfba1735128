import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct RunVerifierTests {
  private func findings(_ run: SampleRun, damage: (TemporaryDirectory) throws -> Void = { _ in })
    throws -> [String]
  {
    let directory = try TemporaryDirectory()
    let path = try run.write(to: directory)
    try damage(directory)
    return try RunVerifier(directory: path).verify().findings.map(\.description)
  }

  @Test func aSoundRunHasNoFindings() throws {
    let directory = try TemporaryDirectory()
    let report = try RunVerifier(directory: try SampleRun().write(to: directory)).verify()
    #expect(report.findings == [])
    #expect(report.isSound)
    #expect(report.inputs == 6)
    #expect(report.documents == 2)
    #expect(report.files == 4)
  }

  @Test(arguments: [
    (
      3, #"{"doc":4,"id":"d","source":"s","status":"failed","error":"empty"}"#,
      "doc is 4 where 3 is due"
    ),
    (2, #"{"doc":2,"id":"c","source":"s","status":"dropped"}"#, "is dropped and names no rule"),
    (3, #"{"doc":3,"id":"d","source":"s","status":"failed"}"#, "has failed and names no error"),
    (3, #"{"doc":3,"source":"s","status":"failed","error":"empty"}"#, "has no id"),
    (
      5, #"{"doc":5,"id":"f","source":"s","status":"duplicate"}"#,
      "is a duplicate and names no twin"
    ),
    (
      5, #"{"doc":5,"id":"f","source":"s","status":"duplicate","of":{"id":"z"}}"#,
      "its twin is neither a document of this run nor one of an earlier run"
    ),
    (
      1, #"{"doc":1,"id":"b","source":"s","status":"duplicate","of":{"doc":3,"id":"d"}}"#,
      "its twin, doc 3, is not a kept document"
    ),
    (
      1, #"{"doc":1,"id":"b","source":"s","status":"duplicate","of":{"doc":99,"id":"d"}}"#,
      "its twin, doc 99, is not a kept document"
    ),
    (
      1, #"{"doc":1,"id":"b","source":"s","status":"duplicate","of":{"doc":-1,"id":"d"}}"#,
      "its twin, doc -1, is not a kept document"
    ),
    (
      1, #"{"doc":1,"id":"b","source":"s","status":"duplicate","of":{"doc":4,"id":"a"}}"#,
      "its twin, doc 4, has another id"
    ),
  ])
  func aWrongLedgerLineIsNamed(line: Int, text: String, problem: String) throws {
    var run = SampleRun()
    run.ledger[line] = text
    let found = try findings(run).filter {
      !$0.contains("reasons.") && !$0.contains("bytes.")
    }
    #expect(found == ["ledger.jsonl.gz:\(line + 1): \(problem)"])
  }

  @Test func aStatusThatIsUnknownIsCountedNowhere() throws {
    var run = SampleRun()
    run.ledger[3] = #"{"doc":3,"id":"d","source":"s","status":"lost"}"#
    #expect(
      try findings(run) == [
        #"ledger.jsonl.gz:4: has the unknown status "lost""#,
        "manifest.json: counts.failed is 1, the ledger has 0",
        "manifest.json: reasons.failed:empty is 1, the ledger has 0",
      ])
  }

  @Test func aMissingLedgerLineIsFound() throws {
    var run = SampleRun()
    run.ledger.removeLast()
    #expect(
      try findings(run) == [
        "manifest.json: counts.inputs is 6, the ledger has 5",
        "manifest.json: counts.duplicates is 2, the ledger has 1",
      ])
  }

  @Test func aMissingDocumentIsFound() throws {
    var run = SampleRun()
    run.shards[1] = []
    #expect(
      try findings(run) == ["manifest.json: counts.kept is 2, the shards hold 1 documents"])
  }

  @Test func documentsInAnotherOrderAreFound() throws {
    var run = SampleRun()
    run.shards.swapAt(0, 1)
    let found = try findings(run)
    #expect(
      found == [
        #"clean-00000.jsonl.gz:1: "e" is not the document the ledger keeps here"#,
        #"clean-00001.jsonl.gz:1: "a" is not the document the ledger keeps here"#,
      ])
  }

  @Test func aShardWithoutDocumentsIsOneEmptyMember() throws {
    var run = SampleRun()
    run.ledger[4] = #"{"doc":4,"id":"e","source":"s","status":"dropped","rule":"noContent"}"#
    run.counts[1].1 = 1
    run.counts[3].1 = 2
    run.reasons.append(("dropped:noContent", 1))
    run.shards[1] = []
    #expect(try findings(run) == [])
  }

  @Test func reasonsThatAreNotThoseOfTheLedgerAreFound() throws {
    var run = SampleRun()
    run.reasons = [("dropped:minWords", 1), ("failed:binary", 1)]
    #expect(
      try findings(run) == [
        "manifest.json: reasons.failed:binary is 1, the ledger has 0",
        "manifest.json: reasons.failed:empty is 0, the ledger has 1",
      ])
  }

  @Test func bytesThatAreNotThoseOfTheLedgerAndTheInputsAreFound() throws {
    var run = SampleRun()
    run.bytes = [("inputs", 601), ("documents", 741), ("text", 14)]
    #expect(
      try findings(run) == [
        "manifest.json: bytes.inputs is 601, inputs[].bytes sum to 600",
        "manifest.json: bytes.documents is 741, bytes in the ledger sum to 740",
        "manifest.json: bytes.text is 14, text_bytes in the ledger sum to 13",
      ])
  }

  @Test func countsThatDoNotAddUpAreFound() throws {
    var run = SampleRun()
    run.counts[4].1 = 2
    #expect(
      try findings(run) == [
        "manifest.json: counts do not add up: 6 inputs, but 2 kept + 2 duplicates + 1 dropped + 2 failed",
        "manifest.json: counts.failed is 2, the ledger has 1",
      ])
  }

  @Test func anUnknownFormatIsNotReadFurther() throws {
    var run = SampleRun()
    run.format = 2
    #expect(try findings(run) == ["manifest.json: is of format 2; this copydesk reads 1"])
  }

  @Test func filesThatAreMissingOrUnlistedAreFound() throws {
    var run = SampleRun()
    run.listsLedger = false
    let found = try findings(run) { try $0.write("stray.tmp", [1]) }
    #expect(
      found == [
        "ledger.jsonl.gz: is not listed in the manifest",
        "stray.tmp: is not listed in the manifest",
      ])
    let missing = try findings(SampleRun()) {
      try FileSystem.remove($0.file("clean-00001.jsonl.gz"))
    }
    #expect(missing.first == "clean-00001.jsonl.gz: is listed in the manifest and missing")
  }

  @Test func noChangedByteGoesUnseen() throws {
    let directory = try TemporaryDirectory()
    let path = try SampleRun().write(to: directory)
    for name in ["clean-00000.jsonl.gz", "ledger.jsonl.gz"] {
      let sound = try FileSystem.read(directory.file(name))
      for place in sound.indices {
        var bytes = sound
        bytes[place] ^= 0x10
        try directory.write(name, bytes)
        let report = try RunVerifier(directory: path).verify()
        #expect(
          report.findings.first?.description
            == "\(name): its SHA-256 is not the one in the manifest",
          "byte \(place)")
      }
      try directory.write(name, sound)
    }
  }

  @Test func aTruncatedShardIsFoundAndDoesNotSpoilTheNext() throws {
    let found = try findings(SampleRun()) { directory in
      let bytes = try FileSystem.read(directory.file("clean-00000.jsonl.gz"))
      try directory.write("clean-00000.jsonl.gz", Array(bytes.dropLast(9)))
    }
    #expect(found.count == 4)
    #expect(found[0].contains("bytes, the manifest says"))
    #expect(found[1].hasPrefix("clean-00000.jsonl.gz: byte") && found[1].contains("truncated"))
    #expect(found[2] == "clean-00000.jsonl.gz: holds 0 documents, the manifest says 1")
    #expect(!found.contains { $0.hasPrefix("clean-00001") })
  }

  @Test(arguments: [
    "", "{", "[]", "{}", #"{"format":1}"#, #"{"format":1,"outputs":[{"file":"../x"}]}"#,
  ])
  func aManifestThatIsNoneIsFoundAndNothingCrashes(text: String) throws {
    let found = try findings(SampleRun()) {
      try $0.write("manifest.json", Array(text.utf8))
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { !$0.contains("..") || $0.hasPrefix("manifest.json") })
  }

  @Test func whatIsNoRunIsNoInput() throws {
    let directory = try TemporaryDirectory()
    for path in [directory.path, directory.file("none")] {
      let error = #expect(throws: RunError.self) {
        try RunVerifier(directory: path).verify()
      }
      guard case .noInput? = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
  }

  @Test func findingsAreBounded() throws {
    var run = SampleRun()
    run.ledger = Array(repeating: "{}", count: 2_000)
    let directory = try TemporaryDirectory()
    let report = try RunVerifier(directory: try run.write(to: directory)).verify()
    #expect(report.findings.count == RunVerifier.mostFindings)
    #expect(report.further > 1_000)
  }
}
