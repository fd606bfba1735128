internal import CopydeskBase
internal import CopydeskText

extension Audit {
  /// Writes `{"input_bytes":…,"input_hash":"…","edits":[{"rule":…,"offset":…,"before":…,"after":…,"level":…},…]}`.
  ///
  /// `level` stands beside repairs only: `safe`, or `eager` where the level `safe` would not have made them.
  public func write(to json: inout JSONWriter) {
    json.object { members(&$0) }
  }

  func members(_ json: inout JSONWriter) {
    json.member("input_bytes", inputBytes)
    json.member("input_hash", Self.digits(inputHash))
    json.key("edits")
    json.array { json in
      for edit in edits {
        json.object { json in
          json.member("rule", edit.rule)
          json.member("offset", edit.offset)
          json.member("before", utf8: edit.before)
          json.member("after", utf8: edit.after)
          if Self.isRepair(edit.rule) { json.member("level", edit.isEager ? "eager" : "safe") }
        }
      }
    }
  }

  /// The audit in a line of an audit file, or in the member `audit` of an answer of `clean`.
  ///
  /// - Throws: `Mismatch` that names what is missing.
  public init(json: JSONValue) throws(Mismatch) {
    guard let bytes = json["input_bytes"]?.int, bytes >= 0,
      let hash = json["input_hash"]?.string.flatMap({ UInt64($0, radix: 16) }),
      let rows = json["edits"]?.array
    else { throw Mismatch(description: "no audit: it lacks input_bytes, input_hash or edits") }
    var edits: [TextEdit] = []
    edits.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      guard let rule = row["rule"]?.string, let offset = row["offset"]?.int, offset >= 0,
        let before = row["before"]?.string, let after = row["after"]?.string
      else {
        throw Mismatch(
          description: "edits[\(index)] lacks one of rule, offset, before and after")
      }
      edits.append(
        TextEdit(
          rule: rule, offset: offset, before: Array(before.utf8), after: Array(after.utf8),
          isEager: row["level"]?.string == "eager"))
    }
    self.init(inputBytes: bytes, inputHash: hash, edits: edits)
  }

  private static func isRepair(_ rule: String) -> Bool {
    rule.split(separator: "+").contains { names.contains(String($0)) }
  }

  private static let names = Set(Repairer.ruleNames)

  private static func digits(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
