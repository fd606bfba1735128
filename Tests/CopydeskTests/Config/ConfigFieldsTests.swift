import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import Copydesk

@Suite struct ConfigFieldsTests {
  /// Paths of all leaves of an object.
  private func leaves(_ value: JSONValue, at path: [String] = []) -> [String] {
    guard let members = value.members else { return [path.joined(separator: ".")] }
    return members.flatMap { leaves($0.value, at: path + [$0.name]) }
  }

  @Test func everyStoredPropertyHasARowAndEveryRowAProperty() {
    let stored = Set(leaves(PipelineConfig.encode(PipelineConfig())))
    let rows = ConfigFields.all.map { $0.path.joined(separator: ".") }
    #expect(stored.subtracting(rows).isEmpty, "fields without a row in ConfigFields")
    #expect(Set(rows).subtracting(stored).isEmpty, "rows without a field")
    #expect(Set(rows).count == rows.count, "a row stands twice")
  }

  @Test func everySectionHasADocumentedRow() {
    let sections = Set(ConfigFields.all.map { $0.path.dropLast().joined(separator: ".") })
    #expect(sections == Set(ConfigFields.sections.map { $0.path.joined(separator: ".") }))
  }

  @Test func sectionsAreNamedInOrder() {
    #expect(ConfigFields.names(in: []) == PipelineConfig.sectionNames)
  }

  @Test func defaultsAreWithinTheirOwnRanges() throws {
    try PipelineConfig().validate(origin: "defaults")
  }

  @Test(arguments: [
    ("limits.documentBytes", #"0"#, "0 is out of range, must be 1 to 1073741824"),
    ("limits.documentBytes", #""8""#, "must be a whole number, not \"8\""),
    ("limits.documentBytes", #"1.5"#, "must be a whole number, not 1.5"),
    (
      "limits.documentBytes", #"99999999999999999999"#,
      "must be a whole number, not 99999999999999999999"
    ),
    ("plainText.removalBudget", #"1.01"#, "1.01 is out of range, must be 0.0 to 1.0"),
    ("plainText.removalBudget", #"true"#, "must be a number, not true"),
    ("input.hidden", #"1"#, "must be true or false, not 1"),
    ("output.directory", #""""#, "must not be empty"),
    ("output.directory", #"null"#, "must be a string, not null"),
    ("input.paths", #""samples""#, "must be a list, not \"samples\""),
    ("input.paths", #"["a",2]"#, "entry 1 must be a string, not 2"),
    ("input.paths", #"[""]"#, "entry 0 must not be empty"),
    (
      "repair.level", #""saef""#,
      #""saef" is none of "off", "safe", "eager"; did you mean "safe"?"#
    ),
    (
      "nearDuplicates.keep", #"[]"#,
      #"must hold at least one of "trusted", "original", "earliest", "longest", "cleanest", "first""#
    ),
    ("nearDuplicates.keep", #"["first","first"]"#, #"entry 1 repeats "first""#),
  ])
  func aWrongValueIsNamed(path: String, value: String, problem: String) throws {
    let field = try #require(ConfigFields.field(path.split(separator: ".").map(String.init)))
    #expect(field.problem(with: try JSONParser.parse(value)) == problem)
  }

  @Test(arguments: ["3", "3.0", "3e0", "0.3e1"])
  func aWholeNumberMayBeWrittenInAnyWay(digits: String) throws {
    let text = #"{"limits":{"containerDepth":\#(digits)}}"#
    #expect(try PipelineConfig.parse(Array(text.utf8)).limits.containerDepth == 3)
  }
}
