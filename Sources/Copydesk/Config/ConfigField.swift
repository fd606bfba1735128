internal import CopydeskBase

/// One field of `pipeline.json`: where it stands, what it may hold and what it does.
///
/// The rows of `ConfigFields` are the one source of the validator and of `pipeline.schema.json`;
/// the default is read from the Swift structs, so it can never say anything else than what the code
/// does.
public struct ConfigField: Sendable {
  /// What a value may be.
  public enum Kind: Sendable {
    case bool
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// Any text of at least so many characters.
    case string(minLength: Int)
    /// One of these words.
    case choice([String])
    /// A list of texts, each of at least one character.
    case strings
    /// A list of these words, each at most once, at least one.
    case choices([String])
    /// The same, maybe none.
    case anyOf([String])
  }

  /// Member names from the top: `["limits", "documentBytes"]`.
  public var path: [String]
  public var kind: Kind
  /// What it does, and what the ends of the range mean.
  public var doc: String
  /// "bytes", "seconds", "words"; nil where the value counts nothing.
  public var unit: String?

  init(_ path: String, _ kind: Kind, unit: String? = nil, _ doc: String) {
    self.path = path.split(separator: ".").map(String.init)
    self.kind = kind
    self.doc = doc
    self.unit = unit
  }

  /// The JSON path: `$.limits.documentBytes`.
  public var jsonPath: String { "$." + path.joined(separator: ".") }

  /// Why `value` does not fit, or nil when it does.
  func problem(with value: JSONValue) -> String? {
    switch kind {
    case .bool:
      return value.bool == nil ? "must be true or false, not \(value.described)" : nil
    case .integer(let range):
      guard value.double != nil else { return "must be a whole number, not \(value.described)" }
      guard let number = value.wholeNumber else {
        return "must be a whole number, not \(value.described)"
      }
      return range.contains(number)
        ? nil : "\(number) is out of range, must be \(range.described)"
    case .number(let range):
      guard let number = value.double else { return "must be a number, not \(value.described)" }
      return range.contains(number)
        ? nil : "\(value.described) is out of range, must be \(range.described)"
    case .string(let minLength):
      guard let text = value.string else { return "must be a string, not \(value.described)" }
      return text.unicodeScalars.count >= minLength ? nil : "must not be empty"
    case .choice(let words):
      guard let text = value.string else { return "must be a string, not \(value.described)" }
      return words.contains(text) ? nil : Self.unknownWord(text, words)
    case .strings:
      return Self.listProblem(value) { $0.isEmpty ? "must not be empty" : nil }
    case .choices(let words):
      if value.array?.isEmpty == true { return "must hold at least one of \(Self.list(words))" }
      return Self.listProblem(value, isUnique: true) {
        words.contains($0) ? nil : Self.unknownWord($0, words)
      }
    case .anyOf(let words):
      return Self.listProblem(value, isUnique: true) {
        words.contains($0) ? nil : Self.unknownWord($0, words)
      }
    }
  }

  private static func listProblem(
    _ value: JSONValue, isUnique: Bool = false, _ check: (String) -> String?
  ) -> String? {
    guard let values = value.array else { return "must be a list, not \(value.described)" }
    var seen: Set<String> = []
    for (index, value) in values.enumerated() {
      guard let text = value.string else {
        return "entry \(index) must be a string, not \(value.described)"
      }
      if let problem = check(text) { return "entry \(index) \(problem)" }
      if !seen.insert(text).inserted, isUnique { return "entry \(index) repeats \"\(text)\"" }
    }
    return nil
  }

  private static func unknownWord(_ text: String, _ words: [String]) -> String {
    var message = "\"\(text)\" is none of \(list(words))"
    if let near = EditDistance.nearest(to: text, among: words) {
      message += "; did you mean \"\(near)\"?"
    }
    return message
  }

  private static func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension JSONValue {
  /// The value as an integer, also when it is written `3.0` or `1e6`.
  var wholeNumber: Int? {
    if let int { return int }
    guard let double, double == double.rounded() else { return nil }
    return Int(exactly: double)
  }

  /// The value in a few words, for messages.
  var described: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text.count <= 40 ? "\"\(text)\"" : "a long string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension ClosedRange where Bound: CustomStringConvertible {
  fileprivate var described: String { "\(lowerBound) to \(upperBound)" }
}
