import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ReverterTests {
  private static func run(_ dump: SmallDump, in output: TemporaryDirectory) throws -> RunReport {
    var config = PipelineConfig()
    config.input.paths = [dump.directory.path]
    config.output.directory = output.path
    config.output.audit = true
    config.output.shardBytes = 32 << 10
    config.index.enabled = false
    return try Pipeline.run(RunRequest(config: config))
  }

  private static func shards(_ directory: String) throws -> [String] {
    try FileSystem.list(directory).filter { $0.hasPrefix("clean-") && $0.hasSuffix(".jsonl.gz") }
      .sorted()
  }

  @Test func everyKeptDocumentOfARunComesBack() throws {
    let dump = try SmallDump(pages: 20)
    let nasty = (0..<40 as Range<UInt64>).map { seed in
      var random = SplitMix64(seed: seed)
      return SmallDump.article(seed + 500).joined(separator: "\n\n").utf8
        + AuditTests.text(&random, pieces: 40)
    }
    for (number, text) in nasty.enumerated() {
      try dump.directory.write("nasty-\(number).txt", Array(text))
    }
    let output = try TemporaryDirectory()
    let report = try Self.run(dump, in: output)
    let shards = try Self.shards(report.directory)
    #expect(shards.count > 1)
    var restored = 0
    for shard in shards {
      let audit = "audit-" + shard.dropFirst("clean-".count)
      var reverter = try Reverter(
        documents: report.directory + "/" + shard, audit: report.directory + "/" + audit)
      while let document = try reverter.next() {
        restored += 1
        let id = try #require(document.id)
        guard let range = id.firstRange(of: "nasty-"), id.hasSuffix(".txt"),
          let number = Int(id[range.upperBound...].dropLast(4))
        else { continue }
        // Random noise may make another character set likelier; then the decoded text is another.
        guard document.encoding == "utf-8" else { continue }
        #expect(document.text == Array(nasty[number]))
      }
    }
    #expect(restored == report.counts.kept)
    #expect(try RunVerifier(directory: report.directory).verify().findings == [])
  }

  @Test func verifySeesAnAuditOfOtherDocuments() throws {
    let dump = try SmallDump(pages: 20)
    let output = try TemporaryDirectory()
    let report = try Self.run(dump, in: output)
    let path = report.directory + "/audit-00000.jsonl.gz"
    let lines = try RunSnapshot.lines(path)
    var json = JSONWriter()
    for line in lines.reversed() {
      json.value(line)
      json.newline()
    }
    try FileSystem.replace(path, with: GzipMember.compress(json.bytes.span))
    let findings = try RunVerifier(directory: report.directory).verify().findings
    #expect(findings.contains { $0.message.contains("not of the document the ledger keeps here") })
    #expect(throws: RunError.self) {
      var reverter = try Reverter(
        documents: report.directory + "/clean-00000.jsonl.gz", audit: path)
      while try reverter.next() != nil {}
    }
  }
}
