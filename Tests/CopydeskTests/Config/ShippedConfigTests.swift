import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ShippedConfigTests {
  /// The package's own directory.
  private static let root = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }

  private func shipped(_ name: String) throws -> String {
    String(decoding: try FileSystem.read(Self.root + "/" + name), as: UTF8.self)
  }

  @Test func theSchemaIsTheGeneratedOne() throws {
    // To renew it: copydesk config schema > pipeline.schema.json
    #expect(try shipped("pipeline.schema.json") == ConfigSchema.text)
  }

  @Test func theConfigurationIsCompleteAndHoldsTheDefaults() throws {
    var expected = PipelineConfig()
    expected.input.paths = ["samples"]
    #expect(try shipped("pipeline.json") == expected.prettyJSON)
  }

  @Test func everyFieldOfTheSchemaSaysWhatItDoes() throws {
    for field in ConfigFields.all {
      let path = field.path.flatMap { ["properties", $0] }
      let node = path.reduce(ConfigSchema.value) { $0[$1] ?? .null }
      #expect(node["description"]?.string?.isEmpty == false, "\(field.jsonPath)")
      #expect(node["default"] != nil, "\(field.jsonPath)")
    }
  }
}
