internal import CopydeskBase

/// `pipeline.schema.json`: the table of fields as a JSON Schema (draft 2020-12), for editors.
public enum ConfigSchema {
  /// The text of the schema file.
  public static var text: String { PrettyJSON.render(value) }

  static var value: JSONValue {
    let defaults = PipelineConfig().json
    var members: [JSONValue.Member] = [
      JSONValue.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONValue.Member("title", .string("Copydesk pipeline configuration")),
      JSONValue.Member(
        "description",
        .string("Every setting of a run. A key that is missing has the default shown here.")),
    ]
    members += object(at: [], defaults: defaults)
    return .object(members)
  }

  private static func object(at path: [String], defaults: JSONValue) -> [JSONValue.Member] {
    var properties: [JSONValue.Member] = []
    if path.isEmpty {
      properties.append(
        JSONValue.Member(
          "$schema",
          .object([
            JSONValue.Member("type", .string("string")),
            JSONValue.Member("description", .string("Where this schema lies, for editors.")),
          ])))
    }
    for name in ConfigFields.names(in: path) {
      let inner = path + [name]
      let fallback = defaults[name] ?? .null
      if let field = ConfigFields.field(inner) {
        properties.append(JSONValue.Member(name, property(field, fallback)))
      } else if let section = ConfigFields.sections.first(where: { $0.path == inner }) {
        let description = JSONValue.Member("description", .string(section.doc))
        let members = [description] + object(at: inner, defaults: fallback)
        properties.append(JSONValue.Member(name, .object(members)))
      }
    }
    return [
      JSONValue.Member("type", .string("object")),
      JSONValue.Member("additionalProperties", .bool(false)),
      JSONValue.Member("properties", .object(properties)),
    ]
  }

  private static func property(_ field: ConfigField, _ fallback: JSONValue) -> JSONValue {
    let unit = field.unit.map { " Unit: \($0)." } ?? ""
    var members = [JSONValue.Member("description", .string(field.doc + unit))]
    members += constraints(field.kind)
    members.append(JSONValue.Member("default", fallback))
    return .object(members)
  }

  private static func constraints(_ kind: ConfigField.Kind) -> [JSONValue.Member] {
    let type = { (name: String) in JSONValue.Member("type", .string(name)) }
    let words = { (words: [String]) in JSONValue.Member("enum", .array(words.map { .string($0) })) }
    switch kind {
    case .bool: return [type("boolean")]
    case .integer(let range):
      return [
        type("integer"), JSONValue.Member("minimum", .number(String(range.lowerBound))),
        JSONValue.Member("maximum", .number(String(range.upperBound))),
      ]
    case .number(let range):
      return [
        type("number"), JSONValue.Member("minimum", number(range.lowerBound)),
        JSONValue.Member("maximum", number(range.upperBound)),
      ]
    case .string(let minLength):
      return [type("string"), JSONValue.Member("minLength", .number(String(minLength)))]
    case .choice(let choices): return [type("string"), words(choices)]
    case .strings:
      let item: [JSONValue.Member] = [type("string"), JSONValue.Member("minLength", .number("1"))]
      return [type("array"), JSONValue.Member("items", .object(item))]
    case .choices(let choices):
      return [
        type("array"), JSONValue.Member("items", .object([type("string"), words(choices)])),
        JSONValue.Member("minItems", .number("1")), JSONValue.Member("uniqueItems", .bool(true)),
      ]
    case .anyOf(let choices):
      return [
        type("array"), JSONValue.Member("items", .object([type("string"), words(choices)])),
        JSONValue.Member("uniqueItems", .bool(true)),
      ]
    }
  }

  private static func number(_ value: Double) -> JSONValue {
    var json = JSONWriter()
    json.number(value)
    return .number(String(decoding: json.bytes, as: UTF8.self))
  }
}
