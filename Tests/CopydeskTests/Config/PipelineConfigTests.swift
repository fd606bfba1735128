import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import CopydeskText
import Testing

@testable import Copydesk

@Suite struct PipelineConfigTests {
  private func errors(_ text: String) -> [String] {
    do {
      _ = try PipelineConfig.parse(Array(text.utf8))
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  @Test func missingKeysHaveTheirDefaults() throws {
    #expect(try PipelineConfig.parse(Array("{}".utf8)) == PipelineConfig())
    let config = try PipelineConfig.parse(Array(#"{"repair":{"level":"eager"}}"#.utf8))
    #expect(config.repair.level == .eager)
    #expect(config.limits == PipelineConfig().limits)
  }

  @Test func aWrittenConfigurationReadsBackEqual() throws {
    var config = PipelineConfig()
    config.input.paths = ["a b", "ü/*.html", "\"quoted\""]
    config.plainText.removalBudget = 0.125
    config.nearDuplicates.keep = [.first]
    config.run.checkpointSeconds = 0.5
    config.output.shardBytes = 1 << 40
    #expect(try PipelineConfig.parse(Array(config.prettyJSON.utf8)) == config)
  }

  @Test(arguments: [
    (
      "{\n  \"nearDuplicates\": {\n    \"samplng\": 8\n  }\n}",
      [#"pipeline.json:3:5: $.nearDuplicates.samplng: unknown key; did you mean "sampling"?"#]
    ),
    (
      #"{"limits":{"htmlDepth":"deep"}}"#,
      [#"pipeline.json:1:24: $.limits.htmlDepth: must be a whole number, not "deep""#]
    ),
    (
      #"{"outptu":{},"index":[]}"#,
      [
        #"pipeline.json:1:2: $.outptu: unknown key; did you mean "output"?"#,
        "pipeline.json:1:22: $.index: must be an object, not a list",
      ]
    ),
    (
      #"{"run":{"jobs":1,"jobs":2}}"#, ["pipeline.json:1:18: $.run.jobs: is given twice"]
    ),
    (
      #"{"jobs":1}"#,
      ["pipeline.json:1:2: $.jobs: unknown key here; did you mean $.run.jobs?"]
    ),
    (#"{"xyzzy":1}"#, ["pipeline.json:1:2: $.xyzzy: unknown key"]),
    ("{ // jobs\n}", ["pipeline.json:1:3: comments are not JSON"]),
    (
      "{\"run\":{\"jobs\":1,}}",
      ["pipeline.json:1:18: a value is missing here: is there a comma too many?"]
    ),
    (
      "{\"run\":{", ["pipeline.json:1:9: the file ends too early: a bracket or quote is not closed"]
    ),
    ("[]", ["pipeline.json:1:1: $: must be an object, not a list"]),
    (
      #"{"screening":{"minWords":50,"maxWords":10}}"#,
      ["pipeline.json: $.screening.maxWords: must be 0 or at least minWords (50)"]
    ),
  ])
  func everythingWrongIsNamedWithLineColumnAndPath(text: String, expected: [String]) {
    #expect(errors(text) == expected)
  }

  @Test func anUnreadableFileIsAConfigurationError() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: ConfigError.self) {
      try PipelineConfig.load(path: directory.file("none.json"))
    }
  }

  @Test func flagsAreHeldAgainstTheSameTable() {
    var config = PipelineConfig()
    config.run.jobs = 5_000
    config.output.compression = 0
    let error = #expect(throws: ConfigError.self) { try config.validate(origin: "command line") }
    #expect(error?.problems.map(\.jsonPath) == ["$.output.compression", "$.run.jobs"])
    #expect(error?.problems.allSatisfy { $0.line == 0 } == true)
  }

  @Test(arguments: 0..<64 as Range<UInt64>)
  func noTextCrashesTheReader(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(PipelineConfig().prettyJSON.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert("{}[]\",:0\\"[place % 9], at: place)
      }
    }
    do {
      let config = try PipelineConfig.parse(bytes)
      #expect(throws: Never.self) { try config.validate(origin: "accepted") }
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }
}

extension String {
  fileprivate subscript(index: Int) -> UInt8 { Array(utf8)[index] }
}
