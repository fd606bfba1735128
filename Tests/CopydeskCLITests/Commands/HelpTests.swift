import CopydeskTestSupport
import Testing

@Suite struct HelpTests {
  @Test(arguments: [
    ["run"], ["clean"], ["dedup"], ["explain"], ["verify"], ["revert"], ["config"],
    ["config", "check"],
    ["config", "show"], ["config", "schema"], ["index"], ["index", "stats"], ["index", "lookup"],
    ["index", "check"], ["sites"], ["sites", "show"], ["sites", "forget"], [],
  ])
  func everyCommandShowsExamples(command: [String]) throws {
    let result = try CopydeskBinary().run(command + ["--help"])
    #expect(result.status == 0)
    #expect(result.outputText.contains("EXAMPLES\n  copydesk "))
    #expect(result.errorText.isEmpty)
  }

  @Test func theRootShowsEveryExitCode() throws {
    let text = try CopydeskBinary().run(["--help"]).outputText
    for code in [0, 1, 3, 64, 65, 66, 70, 74, 75, 78, 130, 143] {
      #expect(text.contains(" \(code)  "), "\(code)")
    }
  }

  @Test(arguments: [
    ["bogus"], ["run", "--bogus"], ["run", "a", "--jobs", "many"], ["run", "a", "--memory", "1"],
    ["run", "a", "--name", "../x"], ["run", "a", "--jobs", "-1"], ["clean", "--format", "pdf"],
    ["dedup"], ["explain"], ["explain", "x", "--record", "0"], ["run", "a", "--mode", "loud"],
  ])
  func wrongArgumentsExit64(arguments: [String]) throws {
    let directory = try TemporaryDirectory()
    let result = try CopydeskBinary().run(arguments, directory: directory.path)
    #expect(result.status == 64)
    #expect(result.outputText.isEmpty)
    #expect(!result.errorText.isEmpty)
  }

  @Test func aRunWithoutInputIsAUsageError() throws {
    let directory = try TemporaryDirectory()
    let result = try CopydeskBinary().run(["run"], directory: directory.path)
    #expect(result.status == 64)
    #expect(result.errorText.contains("no input"))
  }
}
