internal import CopydeskBase
internal import FoundationEssentials
internal import Synchronization

/// What is said on standard error: text for people or a JSON object a line, and nothing but errors
/// when quiet.
struct Console: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json }

  var format = Format.text
  var isQuiet = false

  /// The console of this process: set once, when the options are known; errors before that are
  /// text.
  static var current: Console {
    get { shared.withLock { $0 } }
    set { shared.withLock { $0 = newValue } }
  }

  private static let shared = Mutex(Console())

  func error(_ message: String) { say("error", message) }

  func note(_ message: String) {
    if !isQuiet { say("note", message) }
  }

  /// Lines of plain text, or as one JSON object with the members that `body` writes.
  func event(_ name: String, text: @autoclosure () -> String, _ body: (inout JSONWriter) -> Void) {
    guard !isQuiet else { return }
    switch format {
    case .text: StandardStreams.writeError(text())
    case .json: StandardStreams.writeError(Self.json("info", name, body))
    }
  }

  private func say(_ level: String, _ message: String) {
    switch format {
    case .text:
      let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
      let prefix = level == "error" ? "copydesk: error: " : "copydesk: "
      StandardStreams.writeError(lines.map { prefix + $0 + "\n" }.joined())
    case .json:
      StandardStreams.writeError(
        Self.json(level == "note" ? "info" : level, level) { $0.member("message", message) })
    }
  }

  private static func json(
    _ level: String, _ event: String, _ body: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("time", Date.now.formatted(.iso8601))
      json.member("level", level)
      json.member("event", event)
      body(&json)
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
