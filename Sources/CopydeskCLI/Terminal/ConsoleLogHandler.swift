internal import CopydeskBase
internal import FoundationEssentials
internal import Logging

/// Writes log messages to standard error: text for people, or a JSON object a line.
///
///     copydesk: error: out is in use
///     {"time":"2026-11-23T02:15:00Z","level":"error","message":"out is in use"}
///
/// In text an event (metadata `event`) stands as it is, its further lines from the metadata `text`
/// below it; metadata is for JSON, where each becomes a member.
struct ConsoleLogHandler: LogHandler {
  /// Metadata key of an event's name: `summary`, `progress`.
  static let eventKey = "event"
  /// Metadata key of what text shows in place of the message.
  static let textKey = "text"

  var format: Console.Format
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  // Sends the written message on its way; tests look at it instead.
  var write: @Sendable (String) -> Void = { StandardStreams.writeError($0) }

  init(format: Console.Format, logLevel: Logger.Level) {
    self.format = format
    self.logLevel = logLevel
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let members = metadata.merging(event.metadata ?? [:]) { _, new in new }
    switch format {
    case .text: write(Self.text(event.level, event.message.description, members))
    case .json: write(Self.json(event.level, event.message.description, members))
    }
  }

  private static func text(
    _ level: Logger.Level, _ message: String, _ members: Logger.Metadata
  ) -> String {
    if members[eventKey] != nil {
      guard case .string(let text)? = members[textKey] else { return message + "\n" }
      return text
    }
    let prefix =
      switch level {
      case .critical, .error: "copydesk: error: "
      case .warning: "copydesk: warning: "
      case .notice, .info, .debug, .trace: "copydesk: "
      }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { prefix + $0 + "\n" }.joined()
  }

  private static func json(
    _ level: Logger.Level, _ message: String, _ members: Logger.Metadata
  ) -> String {
    var json = JSONWriter()
    json.object { json in
      json.member("time", Date.now.formatted(.iso8601))
      json.member("level", level.rawValue)
      json.member("message", message)
      // A Dictionary's order is another one in each process.
      for (name, value) in members.sorted(by: { $0.key < $1.key }) where name != textKey {
        json.key(name)
        append(value, to: &json)
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func append(_ value: Logger.MetadataValue, to json: inout JSONWriter) {
    switch value {
    case .string(let text): json.string(text)
    case .stringConvertible(let value):
      switch value {
      case let number as Int: json.number(number)
      case let number as Double: json.number(number, places: 3)
      case let flag as Bool: json.raw(flag ? "true" : "false")
      default: json.string(value.description)
      }
    case .array(let values): json.array { for value in values { append(value, to: &$0) } }
    case .dictionary(let members):
      json.object { json in
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
          json.key(name)
          append(value, to: &json)
        }
      }
    }
  }
}
