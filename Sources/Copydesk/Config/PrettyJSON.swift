internal import CopydeskBase

/// JSON for people: two spaces a level, a member a line, lists of plain values on one line.
enum PrettyJSON {
  /// `value` and a line break at the end.
  static func render(_ value: JSONValue) -> String {
    var text = ""
    write(value, indent: "", to: &text)
    return text + "\n"
  }

  private static func write(_ value: JSONValue, indent: String, to text: inout String) {
    switch value {
    case .object(let members) where !members.isEmpty:
      let inner = indent + "  "
      text += "{\n"
      for (index, member) in members.enumerated() {
        text += inner + atom(.string(member.name)) + ": "
        write(member.value, indent: inner, to: &text)
        text += index + 1 < members.count ? ",\n" : "\n"
      }
      text += indent + "}"
    case .array(let values) where values.contains { $0.members != nil || $0.array != nil }:
      let inner = indent + "  "
      text += "[\n"
      for (index, value) in values.enumerated() {
        text += inner
        write(value, indent: inner, to: &text)
        text += index + 1 < values.count ? ",\n" : "\n"
      }
      text += indent + "]"
    case .array(let values):
      text += "[" + values.map(atom).joined(separator: ", ") + "]"
    default:
      text += atom(value)
    }
  }

  private static func atom(_ value: JSONValue) -> String {
    var json = JSONWriter()
    json.value(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
