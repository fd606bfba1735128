import CopydeskBase
import CopydeskTestSupport
import Glibc
import Testing

/// A run killed while it tells the index leaves the index as it was or with the whole night.
@Suite struct IndexKillTests {
  @Test func aKilledCommitIsAllOrNothing() throws {
    let directory = try TemporaryDirectory()
    let copydesk = try CopydeskBinary()
    for night in ["one", "two"] {
      try directory.write(night + ".jsonl", Self.dump(night, documents: 150))
    }
    let first = try copydesk.run(Self.job("one", "base"), directory: directory.path)
    #expect(first.status == 0, "\(first.errorText)")
    let one = try Self.documents(copydesk, directory, "base")

    var random = SplitMix64(seed: 1)
    var seen: Set<Int> = []
    for attempt in 0..<30 {
      let output = "hit\(attempt)"
      let copy = try ShellScript("cp -R base \(output)", directory: directory.path).run()
      #expect(copy.status == 0)
      // The output directory alone: its last changes are the published run, the index and `latest`.
      let events = try DirectoryEvents([directory.file(output)])
      let running = try copydesk.start(Self.job("two", output), directory: directory.path)
      var left = Int.random(in: 2...Self.mostEvents, using: &random)
      while left > 0, events.next(while: { running.isRunning }) { left -= 1 }
      running.kill(SIGKILL)
      _ = try running.wait()
      let check = try copydesk.run(
        ["index", "check", "--index", output + "/index.sqlite"], directory: directory.path)
      #expect(check.status == 0, "\(check.outputText)\(check.errorText)")
      let count = try Self.documents(copydesk, directory, output)
      seen.insert(count)
      let again = try copydesk.run(Self.job("two", output), directory: directory.path)
      #expect(again.status == 0, "\(again.errorText)")
      seen.insert(try Self.documents(copydesk, directory, output))
    }
    #expect(seen == [one, 2 * one])
  }

  /// Changes of the output directory in an undisturbed second night, about: lock, index lock, published run, index
  /// with its journal, `latest`.
  private static let mostEvents = 16

  private static func job(_ night: String, _ output: String) -> [String] {
    [
      "run", night + ".jsonl", "--output", output, "--name", night, "--jobs", "2", "--quiet",
    ]
  }

  private static func documents(
    _ copydesk: CopydeskBinary, _ directory: TemporaryDirectory, _ output: String
  ) throws -> Int {
    let stats = try copydesk.run(
      ["index", "stats", "--index", output + "/index.sqlite"], directory: directory.path)
    #expect(stats.status == 0, "\(stats.errorText)")
    return try JSONParser.parse(Array(stats.outputText.utf8))["documents"]?.int ?? -1
  }

  private static func dump(_ night: String, documents: Int) -> [UInt8] {
    var random = SplitMix64(seed: Hash64.hash(night))
    var lines = ""
    for number in 0..<documents {
      let words = (0..<150).map { _ in "word\(Int.random(in: 0..<5_000, using: &random))" }
      lines +=
        #"{"id": "\#(night)-\#(number)", "text": "The \#(words.joined(separator: " "))."}"# + "\n"
    }
    return Array(lines.utf8)
  }
}
