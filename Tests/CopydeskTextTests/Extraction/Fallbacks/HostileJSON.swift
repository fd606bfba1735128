import Testing

/// JSON that nobody writes by hand: cut short, nested without end, huge.
struct HostileJSON: Sendable, CustomTestStringConvertible {
  var name: String
  var json: String

  var testDescription: String { name }

  static let all = [
    HostileJSON(name: "no value", json: "{\"body\":"),
    HostileJSON(name: "a bracket too many", json: "{\"body\":\"x\"}}"),
    HostileJSON(name: "a bracket too few", json: "[1,2"),
    HostileJSON(name: "half a literal", json: "nul"),
    HostileJSON(name: "half a surrogate pair", json: "{\"a\":\"\\ud800\"}"),
    HostileJSON(name: "half an escape", json: "{\"body\":\"\\u00"),
    HostileJSON(name: "nothing", json: ""),
    HostileJSON(name: "a comment", json: "<!--"),
    HostileJSON(
      name: "arrays 10,000 deep",
      json: String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)),
    HostileJSON(name: "objects 10,000 deep", json: String(repeating: "{\"a\":", count: 10_000)),
    HostileJSON(
      name: "one string of 6 MB",
      json: "{\"body\":\"" + String(repeating: "word ", count: 1_200_000) + "\"}"),
    HostileJSON(
      name: "60,000 objects that say the same",
      json: "[" + String(repeating: "{\"body\":\"Furrow one.\"},", count: 60_000) + "1]"),
    HostileJSON(
      name: "strings of JSON in strings of JSON",
      json: (0..<10).reduce("{\"body\":\"x\"}") { inner, _ in
        inner.utf8.count > 1 << 20
          ? inner
          : "{\"body\":\""
            + inner.split(separator: "\\", omittingEmptySubsequences: false).joined(
              separator: "\\\\"
            )
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
            + "\"}"
      }),
  ]
}
