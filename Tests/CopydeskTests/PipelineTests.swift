import CopydeskBase
import CopydeskFlow
import CopydeskIO
import CopydeskTestSupport
import Synchronization
import Testing

@testable import Copydesk

@Suite struct PipelineTests {
  private static func request(
    _ dump: SmallDump, output: String, jobs: Int = 2, paths: [String]? = nil
  ) -> RunRequest {
    var config = PipelineConfig()
    config.input.paths = paths ?? [dump.directory.path]
    config.output.directory = output
    config.output.text = true
    config.output.markdown = true
    config.output.audit = true
    config.output.shardBytes = 64 << 10
    config.run.jobs = jobs
    config.run.checkpointSeconds = 0.01
    return RunRequest(config: config)
  }

  private static func run(_ request: RunRequest) throws -> RunSnapshot {
    try RunSnapshot(try Pipeline.run(request).directory)
  }

  @Test func everyInputHasOneLedgerLineAndTheCountsAddUp() throws {
    let dump = try SmallDump(pages: 30)
    let output = try TemporaryDirectory()
    let report = try Pipeline.run(Self.request(dump, output: output.path))
    #expect(report.counts.inputs == dump.documents)
    #expect(report.counts.addsUp)
    #expect(report.counts.failed == 3)
    #expect(report.counts.duplicates >= 4 + 20)
    let ledger = try RunSnapshot.lines(report.directory + "/ledger.jsonl.gz")
    #expect(ledger.compactMap { $0["doc"]?.int } == Array(0..<dump.documents))
    for (status, count) in [
      ("kept", report.counts.kept), ("duplicate", report.counts.duplicates),
      ("dropped", report.counts.dropped), ("failed", report.counts.failed),
    ] {
      #expect(ledger.filter { $0["status"]?.string == status }.count == count)
    }
    let kept = Set(ledger.filter { $0["status"]?.string == "kept" }.compactMap { $0["doc"]?.int })
    for line in ledger where line["status"]?.string == "duplicate" {
      #expect(line["of"]?["doc"]?.int.map(kept.contains) == true)
    }
  }

  @Test func theOutputIsInManyMembersAndShards() throws {
    let dump = try SmallDump(pages: 60)
    let output = try TemporaryDirectory()
    let report = try Pipeline.run(Self.request(dump, output: output.path))
    let shards = try FileSystem.list(report.directory).filter {
      $0.hasSuffix(".jsonl.gz") && $0.hasPrefix("clean")
    }
    #expect(shards.count > 1)
    let documents = try shards.flatMap { try RunSnapshot.lines(report.directory + "/" + $0) }
    #expect(documents.count == report.counts.kept)
    #expect(documents.allSatisfy { $0["text"]?.string?.isEmpty == false })
  }

  @Test(arguments: [1, 3, 4]) func theNumberOfWorkersChangesNoByte(jobs: Int) throws {
    let dump = try SmallDump(pages: 150)
    let (one, other) = (try TemporaryDirectory(), try TemporaryDirectory())
    let expected = try Self.run(Self.request(dump, output: one.path, jobs: 2))
    #expect(try Self.run(Self.request(dump, output: other.path, jobs: jobs)) == expected)
  }

  @Test(arguments: 0..<3 as Range<UInt64>) func theOrderOfArgumentsChangesNoByte(seed: UInt64)
    throws
  {
    let dump = try SmallDump(pages: 30)
    let (one, other) = (try TemporaryDirectory(), try TemporaryDirectory())
    var paths = dump.names.map(dump.directory.file)
    let expected = try Self.run(Self.request(dump, output: one.path, paths: paths))
    var random = SplitMix64(seed: seed)
    paths.shuffle(using: &random)
    let shuffled = Self.request(dump, output: other.path, paths: paths + paths.prefix(3))
    #expect(try Self.run(shuffled) == expected)
  }

  @Test(arguments: [1, 2, 3]) func anInterruptedRunGoesOnToTheSameBytes(stops: Int) throws {
    let dump = try SmallDump(pages: 400)
    let (one, other) = (try TemporaryDirectory(), try TemporaryDirectory())
    let expected = try Self.run(Self.request(dump, output: one.path))
    let request = Self.request(dump, output: other.path, jobs: 1)
    for _ in 0..<stops {
      let interrupt = Interrupt()
      let stop = StopAtFirstReport(interrupt: interrupt)
      #expect(throws: RunError.self) {
        _ = try Pipeline.run(request, interrupt: interrupt, observer: stop)
      }
    }
    let report = try Pipeline.run(request)
    #expect(report.wasResumed)
    #expect(try RunSnapshot(report.directory) == expected)
  }

  @Test func theSameNightAgainIsNoDuplicateOfItself() throws {
    let dump = try SmallDump(pages: 20)
    let output = try TemporaryDirectory()
    var request = Self.request(dump, output: output.path)
    request.name = "first"
    let first = try Self.run(request)
    request.name = "second"
    #expect(try Self.run(request) == first)
  }

  @Test func anotherNightIsComparedWithTheIndex() throws {
    let dump = try SmallDump(pages: 20)
    let output = try TemporaryDirectory()
    _ = try Pipeline.run(Self.request(dump, output: output.path))
    try dump.directory.write("page-999.html", SmallDump.page(999))
    let second = try Pipeline.run(Self.request(dump, output: output.path))
    #expect(second.counts.kept == 1)
    let ledger = try RunSnapshot.lines(second.directory + "/ledger.jsonl.gz")
    let copy = try #require(ledger.first { $0["status"]?.string == "duplicate" })
    #expect(copy["of"]?["run"]?.string?.hasPrefix("run-") == true)
  }

  @Test func aPublishedNameIsDoneAndItsOutputUntouched() throws {
    let dump = try SmallDump(pages: 5)
    let output = try TemporaryDirectory()
    var request = Self.request(dump, output: output.path)
    request.name = "night"
    let first = try Self.run(request)
    #expect(try Self.run(request) == first)
    try dump.directory.write("page-999.html", SmallDump.page(999))
    #expect(throws: RunError.self) { _ = try Pipeline.run(request) }
    #expect(try RunSnapshot(output.file("night")) == first)
  }

  @Test func whatAKillLeftOfTheSweepingUpGoesWithTheNextRun() throws {
    let dump = try SmallDump(pages: 5)
    let output = try TemporaryDirectory()
    var request = Self.request(dump, output: output.path)
    request.name = "night"
    _ = try Self.run(request)
    try FileSystem.makeDirectory(output.file("work"))
    try FileSystem.replace(output.file("work/spool.gz"), with: [1, 2, 3])
    _ = try Self.run(request)
    #expect(!FileSystem.exists(output.file("work")))
  }

  @Test func nothingIsLeftOfTheWorkAndLatestPointsToTheRun() throws {
    let dump = try SmallDump(pages: 5)
    let output = try TemporaryDirectory()
    let report = try Pipeline.run(Self.request(dump, output: output.path))
    #expect(!FileSystem.exists(output.file("work")))
    #expect(!FileSystem.exists(output.file("lock.json")))
    #expect(try RunSnapshot(output.file("latest")) == RunSnapshot(report.directory))
  }

  @Test func aMissingInputIsARunError() throws {
    let output = try TemporaryDirectory()
    var config = PipelineConfig()
    config.input.paths = [output.file("no-such-dump")]
    config.output.directory = output.file("out")
    #expect {
      _ = try Pipeline.run(RunRequest(config: config))
    } throws: { error in
      guard case RunError.noInput = error else { return false }
      return true
    }
  }

  @Test func aDryRunWritesNothing() throws {
    let dump = try SmallDump(pages: 5)
    let output = try TemporaryDirectory()
    var request = Self.request(dump, output: output.file("out"))
    request.isDryRun = true
    let report = try Pipeline.run(request)
    #expect(report.files == dump.names.count)
    #expect(!FileSystem.exists(output.file("out")))
  }
}

/// Asks the run to stop as soon as it reports, once it has published nothing yet.
private struct StopAtFirstReport: RunObserver {
  let interrupt: Interrupt
  func progressed(_ progress: RunProgress) { interrupt.request(15) }
  func noted(_ message: String) {}
}
