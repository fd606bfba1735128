import CopydeskBase
import CopydeskTestSupport
import CopydeskText
import Testing

@testable import Copydesk

/// List files that `pipeline.json` names, and names of rules in it.
@Suite struct ScreeningListsTests {
  private func errors(_ text: String) -> [String] {
    do {
      _ = try PipelineConfig.parse(Array(text.utf8))
      return []
    } catch {
      return error.description.split(separator: "\n").map(String.init)
    }
  }

  @Test func listFilesAreReadWithTheConfiguration() throws {
    let directory = try TemporaryDirectory()
    let hosts = try directory.write("hosts.txt", Array("spam.example\n".utf8))
    let words = try directory.write("words.txt", Array("barnacle\n".utf8))
    let text = #"{"screening":{"urls":{"block":["\#(hosts)"]},"badWords":["\#(words)"]}}"#
    let path = try directory.write("pipeline.json", Array(text.utf8))
    let config = try PipelineConfig.load(path: path)
    #expect(config.screening.lists.blocked.contains("https://a.spam.example/"))
    #expect(!config.screening.lists.badWords.isEmpty)
    let digest = config.digest
    try directory.write("hosts.txt", Array("spam.example\nmore.example\n".utf8))
    #expect(try PipelineConfig.load(path: path).digest != digest)
  }

  @Test func aMissingListFileIsNamed() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write(
      "pipeline.json", Array(#"{"screening":{"urls":{"allow":["/no/such/list"]}}}"#.utf8))
    let error = #expect(throws: ConfigError.self) { try PipelineConfig.load(path: path) }
    #expect(error?.problems.first?.jsonPath == "$.screening.urls.allow")
    #expect(error?.problems.first?.message.hasPrefix("/no/such/list cannot be read") == true)
  }

  @Test func presetsAndNamesOfRulesAreChecked() throws {
    let config = try PipelineConfig.parse(
      Array(
        #"""
        {"screening":{"preset":"gopher","enabled":["mc4"],"disabled":["gopherQuality"],
        "rules":{"mc4":{"minLongLines":1}}}}
        """#.utf8))
    #expect(config.screening.active == [.gopherRepetition, .mc4])
    #expect(config.screening.rules.mc4.minLongLines == 1)
    #expect(config.screening.rules.mc4.longLineCharacters == 200)
    #expect(
      errors(#"{"screening":{"enabled":["gopherQualty"]}}"#).first?
        .hasSuffix(#"did you mean "gopherQuality"?"#) == true)
    #expect(errors(#"{"screening":{"enabled":["mc4","mc4"]}}"#).count == 1)
    #expect(errors(#"{"screening":{"preset":"gofer"}}"#).count == 1)
  }

  @Test func aLeastAboveItsMostIsAnError() {
    #expect(
      errors(#"{"screening":{"rules":{"gopherQuality":{"minWords":50,"maxWords":10}}}}"#)
        == [
          "pipeline.json: $.screening.rules.gopherQuality.maxWords: must be at least minWords"
        ])
  }
}
