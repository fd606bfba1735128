import CopydeskBase
import CopydeskTestSupport
import Glibc
import Testing

@Suite struct RunCommandTests {
  /// A dump of a good page, its copy and an empty file.
  private func dump(_ directory: TemporaryDirectory) throws {
    let text = """
      The ferry waits for the tide, and the tide waits for nobody, not even the mayor.

      On Monday it left eleven minutes late, with forty passengers and a piano on board.
      """
    try directory.write("a.txt", Array(text.utf8))
    try directory.write("b.txt", Array(text.utf8))
    try directory.write("c.txt", [])
  }

  @Test func aRunIsPublishedVerifiedAndSummedUp() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    let binary = try CopydeskBinary()
    let run = try binary.run(
      ["run", "a.txt", "b.txt", "c.txt", "--output", "out", "--name", "night"],
      directory: directory.path)
    #expect(run.status == 3)
    #expect(run.outputText.isEmpty)
    #expect(
      run.errorText.contains("3 documents: 1 kept, 1 duplicate, 0 dropped, 1 failed"))
    #expect(run.errorText.contains("3 files, 328 B; 328 B of documents in "))
    #expect(run.errorText.contains("copydesk verify"))
    let verified = try binary.run(["verify", "out/latest"], directory: directory.path)
    #expect(verified.status == 0)
    #expect(verified.outputText.isEmpty)
    #expect(verified.errorText.hasPrefix("out/latest: sound"))
  }

  @Test func aQuietRunSaysNothing() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    let run = try CopydeskBinary().run(
      ["run", "a.txt", "--output", "out", "--quiet"], directory: directory.path)
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty)
  }

  @Test func theSummaryIsJSONWhenAskedFor() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    let run = try CopydeskBinary().run(
      ["run", "a.txt", "b.txt", "--output", "out", "--log-format", "json"],
      directory: directory.path)
    let lines = try run.errorText.split(separator: "\n").map {
      try JSONParser.parse(Array($0.utf8))
    }
    let summary = try #require(lines.last)
    #expect(summary["event"] == .string("summary"))
    #expect(summary["level"] == .string("info"))
    #expect(summary["time"]?.string?.hasSuffix("Z") == true)
    #expect(
      summary["message"]
        == .string("2 documents: 1 kept, 1 duplicate, 0 dropped, 0 failed"))
    #expect(summary["document_bytes"]?.int == 328)
    #expect(summary["inputs"]?.int == 2)
    #expect(summary["duplicates"]?.int == 1)
    #expect(summary["seconds"]?.double != nil)
  }

  @Test func aDryRunWritesNothing() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    let run = try CopydeskBinary().run(
      ["run", "a.txt", "--output", "out", "--dry-run"], directory: directory.path)
    #expect(run.status == 0)
    #expect(run.errorText.hasSuffix("plan: 1 file, 164 B; nothing was written\n"))
    #expect(access(directory.file("out"), F_OK) != 0)
  }

  @Test func flagsOverrideTheFile() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    try directory.write(
      "night.json",
      Array(#"{"input":{"paths":["b.txt"]},"output":{"directory":"other","text":true}}"#.utf8))
    let run = try CopydeskBinary().run(
      ["run", "a.txt", "--config", "night.json", "--output", "out", "--no-text", "--name", "n"],
      directory: directory.path)
    #expect(run.status == 0)
    #expect(access(directory.file("other"), F_OK) != 0)
    #expect(access(directory.file("out/n/clean-00000.jsonl.gz"), F_OK) == 0)
    #expect(access(directory.file("out/n/clean-00000.txt.gz"), F_OK) != 0)
  }

  @Test func aMissingInputExits66() throws {
    let directory = try TemporaryDirectory()
    let run = try CopydeskBinary().run(
      ["run", "none.html", "--output", "out"], directory: directory.path)
    #expect(run.status == 66)
    #expect(
      run.errorText == """
        copydesk: error: no input: none.html: No such file or directory; check the path, which \
        starts at the working directory

        """)
  }

  @Test func aDamagedRunExits65() throws {
    let directory = try TemporaryDirectory()
    try dump(directory)
    let binary = try CopydeskBinary()
    _ = try binary.run(
      ["run", "a.txt", "--output", "out", "--name", "n", "--quiet"], directory: directory.path)
    try directory.write("out/n/clean-00000.jsonl.gz", [0x1F, 0x8B, 8, 0])
    let verified = try binary.run(["verify", "out/n"], directory: directory.path)
    #expect(verified.status == 65)
    #expect(verified.outputText.contains("clean-00000.jsonl.gz: holds 4 bytes"))
    #expect(try binary.run(["verify", "nothing"], directory: directory.path).status == 66)
  }

  @Test func aCorpusIsDecidedLineByLine() throws {
    let directory = try TemporaryDirectory()
    let text = "The ferry waits for the tide, and the tide waits for nobody, not even the mayor."
    try directory.write(
      "corpus.jsonl",
      Array(#"{"id":"a","text":"\#(text)"}"#.utf8) + [0x0A]
        + Array(#"{"id":"b","text":"\#(text)"}"#.utf8) + [0x0A])
    let run = try CopydeskBinary().run(
      ["dedup", "corpus.jsonl", "--output", "decisions.jsonl", "--quiet"],
      directory: directory.path)
    #expect(run.status == 0)
    #expect(run.errorText.isEmpty)
    #expect(access(directory.file("decisions.jsonl"), F_OK) == 0)
  }

  @Test func anIndexThatIsNotThereExits66AndIsNotMade() throws {
    let directory = try TemporaryDirectory()
    for command in [["stats"], ["lookup", "a"], ["check"]] {
      let result = try CopydeskBinary().run(
        ["index"] + command + ["--output", "out"], directory: directory.path)
      #expect(result.status == 66)
    }
    #expect(access(directory.file("out"), F_OK) != 0)
  }
}
