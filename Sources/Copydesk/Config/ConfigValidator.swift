internal import CopydeskBase

/// Holds a JSON text against `ConfigFields`.
struct ConfigValidator {
  /// The text, for lines and columns; empty when the values come from flags.
  let bytes: [UInt8]
  private(set) var problems: [ConfigError.Problem] = []

  init(bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func check(_ root: LocatedJSON) {
    guard case .object = root else {
      note(root.offset, [], "must be an object, not \(root.value.described)")
      return
    }
    checkObject(root, at: [])
  }

  private mutating func checkObject(_ value: LocatedJSON, at path: [String]) {
    guard case .object(let members, _) = value else {
      note(value.offset, path, "must be an object, not \(value.value.described)")
      return
    }
    var seen: Set<String> = []
    for member in members {
      let inner = path + [member.name]
      if !seen.insert(member.name).inserted {
        note(member.offset, inner, "is given twice")
      } else if let field = ConfigFields.field(inner) {
        if let problem = field.problem(with: member.value.value) {
          note(member.value.offset, inner, problem)
        }
      } else if ConfigFields.sections.contains(where: { $0.path == inner }) {
        checkObject(member.value, at: inner)
      } else if inner == ["$schema"] {
        if member.value.value.string == nil {
          note(member.value.offset, inner, "must be a string")
        }
      } else {
        note(member.offset, inner, unknownKey(member.name, in: path))
      }
    }
  }

  private func unknownKey(_ name: String, in path: [String]) -> String {
    if let near = EditDistance.nearest(to: name, among: ConfigFields.names(in: path)) {
      return "unknown key; did you mean \"\(near)\"?"
    }
    let elsewhere = ConfigFields.all.filter { $0.path.last == name }
    if let field = elsewhere.first {
      return "unknown key here; did you mean \(field.jsonPath)?"
    }
    return "unknown key"
  }

  /// Notes a problem that lies between fields.
  mutating func note(_ offset: Int, _ path: [String], _ message: String) {
    let (line, column) = position(of: offset)
    problems.append(
      ConfigError.Problem(
        line: line, column: column, jsonPath: (["$"] + path).joined(separator: "."),
        message: message))
  }

  /// Line and column, from 1, of a byte; (0, 0) without a text.
  func position(of offset: Int) -> (line: Int, column: Int) {
    guard !bytes.isEmpty else { return (0, 0) }
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    return (line, column)
  }
}
