internal import Logging
internal import Synchronization

/// What is said on standard error, through a `Logger` with a `ConsoleLogHandler`; nothing but
/// errors when quiet.
struct Console: Sendable {
  enum Format: String, CaseIterable, Sendable { case text, json }

  let format: Format
  let isQuiet: Bool
  private let logger: Logger

  init(format: Format = .text, isQuiet: Bool = false) {
    self.format = format
    self.isQuiet = isQuiet
    // The handler is given here and not to `LoggingSystem`: that can be told only once, and errors
    // may come before the options are known.
    logger = Logger(label: "copydesk") { _ in
      ConsoleLogHandler(format: format, logLevel: isQuiet ? .error : .info)
    }
  }

  /// The console of this process: set once, when the options are known; errors before that are
  /// text.
  static var current: Console {
    get { shared.withLock { $0 } }
    set { shared.withLock { $0 = newValue } }
  }

  private static let shared = Mutex(Console())

  func error(_ message: String) { logger.error("\(message)") }

  /// Something that may not be what was wanted.
  func warning(_ message: String) { logger.warning("\(message)") }

  func note(_ message: String) { logger.notice("\(message)") }

  /// Something that has come about: its message and members for JSON; for people `text`, or the
  /// message without it.
  func event(
    _ name: String, _ message: String, text: String? = nil, _ members: Logger.Metadata = [:]
  ) {
    var members = members
    members[ConsoleLogHandler.eventKey] = .string(name)
    if let text { members[ConsoleLogHandler.textKey] = .string(text) }
    logger.info("\(message)", metadata: members)
  }
}
