import CopydeskBase
import CopydeskTestSupport
import Testing

@Suite struct RevertCommandTests {
  private let text = """
    Share this

    The keeper wrote that the lamp had failed twice , and nobody in\tthe town believed a word.
    The council will meet on Monday. , at nine, to hear the two men who rowed out that night.


    Read also: Dam holds after a night of rain

    """

  @Test func cleanedTextComesBackByteForByte() throws {
    let clean = try CopydeskBinary().run(
      ["clean", "--format", "json", "--audit", "--kind", "text"], input: Array(text.utf8))
    #expect(clean.status == 0)
    let value = try JSONParser.parse(clean.output)
    #expect(value["text"]?.string?.contains("Share this") == false)
    let back = try CopydeskBinary().run(["revert", "-", "--format", "text"], input: clean.output)
    #expect(back.status == 0)
    #expect(back.output == Array(text.utf8))
  }

  @Test func aRunWithAuditComesBack() throws {
    let directory = try TemporaryDirectory()
    try directory.write("note.txt", Array(text.utf8))
    let run = try CopydeskBinary().run(
      ["run", "note.txt", "--name", "a", "--audit", "--quiet"], directory: directory.path)
    #expect(run.status == 0)
    let back = try CopydeskBinary().run(["revert", "out/a"], directory: directory.path)
    #expect(try JSONParser.parse(back.output)["text"]?.string == text)
    let one = try CopydeskBinary().run(
      ["revert", "out/a/clean-00000.jsonl.gz", "--id", "note.txt", "--format", "text"],
      directory: directory.path)
    #expect(one.output == Array(text.utf8))
    let none = try CopydeskBinary().run(
      ["revert", "out/a", "--id", "other"], directory: directory.path)
    #expect(none.status == 66)
  }

  @Test func aChangedTextIsRefused() throws {
    let clean = try CopydeskBinary().run(
      ["clean", "--format", "json", "--audit", "--kind", "text"], input: Array(text.utf8))
    let changed = clean.outputText.replacing("keeper wrote", with: "keeper said")
    let back = try CopydeskBinary().run(["revert", "-"], input: Array(changed.utf8))
    #expect(back.status == 65)
    #expect(back.output.isEmpty)
    #expect(back.errorText.contains("not found in the text"))
  }

  @Test func withoutAuditNothingIsRestored() throws {
    let directory = try TemporaryDirectory()
    try directory.write("note.txt", Array(text.utf8))
    _ = try CopydeskBinary().run(
      ["run", "note.txt", "--name", "a", "--quiet"], directory: directory.path)
    let back = try CopydeskBinary().run(["revert", "out/a"], directory: directory.path)
    #expect(back.status == 66)
    #expect(back.errorText.contains("--audit"))
    #expect(try CopydeskBinary().run(["revert", "missing"]).status == 66)
    #expect(try CopydeskBinary().run(["clean", "--audit"], input: Array(text.utf8)).status == 64)
  }
}
