internal import CopydeskBase
internal import CopydeskIO

/// Reads `decisions.jsonl` in order; `take(_:)` answers in step with a pass over all documents.
struct VerdictReader: ~Copyable {
  private var lines: LineReader
  private let path: String
  private var upcoming: MatchVerdict?

  init(path: String) throws {
    var lines = try LineReader(path: path)
    let first = try Self.read(&lines, path)
    self.lines = lines
    self.path = path
    upcoming = first
  }

  /// The next verdict, whatever document it is about; nil at the end.
  mutating func next() throws -> MatchVerdict? {
    guard let verdict = upcoming else { return nil }
    upcoming = try Self.read(&lines, path)
    return verdict
  }

  /// The verdict on the document `ordinal`, or nil when it is kept and alone. Ask in ascending order.
  mutating func take(_ ordinal: UInt64) throws -> MatchVerdict? {
    guard let verdict = upcoming, verdict.ordinal <= ordinal else { return nil }
    guard verdict.ordinal == ordinal else {
      throw RunError.inconsistent(
        "\(path): a decision about document \(verdict.ordinal), not passed")
    }
    return try next()
  }

  private static func read(_ lines: inout LineReader, _ path: String) throws -> MatchVerdict? {
    guard let line = try lines.next() else { return nil }
    guard let json = try? JSONParser.parse(line), let verdict = MatchVerdict(json: json) else {
      throw RunError.inconsistent(
        "\(path): not a decision: \(String(decoding: line, as: UTF8.self))")
    }
    return verdict
  }
}
