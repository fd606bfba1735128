import CopydeskTestSupport
import Testing

@Suite struct ConfigCommandTests {
  @Test func aWrongFileExits78AndNamesEveryProblem() throws {
    let directory = try TemporaryDirectory()
    try directory.write(
      "pipeline.json",
      Array("{\n  \"output\": {\"compresion\": 6},\n  \"run\": {\"jobs\": -1}\n}".utf8))
    for command in [["config", "check"], ["run", "x"], ["clean"]] {
      let result = try CopydeskBinary().run(command, directory: directory.path)
      #expect(result.status == 78)
      #expect(
        result.errorText == """
          copydesk: error: pipeline.json:2:14: $.output.compresion: unknown key; did you mean "compression"?
          copydesk: error: pipeline.json:3:19: $.run.jobs: -1 is out of range, must be 0 to 1024

          """)
    }
  }

  @Test func whatShowPrintsChecksOut() throws {
    let directory = try TemporaryDirectory()
    let binary = try CopydeskBinary()
    let shown = try binary.run(["config", "show"], directory: directory.path)
    #expect(shown.status == 0)
    try directory.write("pipeline.json", shown.output)
    let checked = try binary.run(["config", "check"], directory: directory.path)
    #expect(checked.status == 0)
    #expect(checked.errorText == "pipeline.json: ok\n")
    let again = try binary.run(["config", "show"], directory: directory.path)
    #expect(again.output == shown.output)
  }

  @Test func errorsAreJSONWhenAskedFor() throws {
    let directory = try TemporaryDirectory()
    try directory.write("pipeline.json", Array("{".utf8))
    let result = try CopydeskBinary().run(
      ["run", "x", "--log-format", "json"], directory: directory.path)
    #expect(result.status == 78)
    #expect(
      result.errorText.contains(#""level":"error","message":"pipeline.json:1:2:"#))
  }

  @Test func aMissingFileIsAConfigurationError() throws {
    let directory = try TemporaryDirectory()
    let result = try CopydeskBinary().run(
      ["config", "check", "none.json"], directory: directory.path)
    #expect(result.status == 78)
    #expect(result.errorText.contains("none.json"))
  }
}
