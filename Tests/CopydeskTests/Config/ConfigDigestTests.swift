import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ConfigDigestTests {
  /// A value of the field's kind that is not its default.
  private static func otherValue(_ field: ConfigField, than value: JSONValue) -> JSONValue {
    switch field.kind {
    case .bool: .bool(value != .bool(true))
    case .integer(let range):
      .number(String(value.int == range.upperBound ? range.lowerBound : range.upperBound))
    case .number(let range): .number(String(range.upperBound))
    case .string: .string("other")
    case .choice(let words): .string(words.first { .string($0) != value } ?? "")
    case .strings: .array([.string("other")])
    case .choices(let words): .array([.string(words[words.count - 1])])
    }
  }

  private static func config(with value: JSONValue, at path: [String]) throws -> PipelineConfig {
    let nested = path.reversed().reduce(value) { .object([JSONValue.Member($1, $0)]) }
    var json = JSONWriter()
    json.value(nested)
    return try PipelineConfig.parse(json.bytes)
  }

  @Test(arguments: ConfigFields.all.map { $0.path.joined(separator: ".") })
  func theDigestChangesWithEveryFieldThatDecidesTheOutput(path: String) throws {
    let names = path.split(separator: ".").map(String.init)
    let field = try #require(ConfigFields.field(names))
    let value = names.reduce(PipelineConfig().json) { $0[$1] ?? .null }
    let changed = try Self.config(with: Self.otherValue(field, than: value), at: names)
    #expect(changed != PipelineConfig())
    let isPlace =
      names[0] == "run" || ["output.directory", "input.paths", "index.path"].contains(path)
    #expect((changed.digest == PipelineConfig().digest) == isPlace)
  }

  @Test func theDigestIsASHA256() {
    let digest = PipelineConfig().digest
    #expect(digest.utf8.count == 64)
    #expect(digest.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) })
  }

  @Test func canonicalJSONIsSortedAndWithoutSpace() throws {
    let bytes = PipelineConfig().canonicalJSON(sections: ["repair", "index"])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"index":{"days":0,"enabled":true},"repair":{"disabled":[],"level":"safe"}}"#
    )
  }
}
