/// How main content is told from chrome in HTML.
public struct ExtractionConfig: Codable, Hashable, Sendable {
  public enum Mode: String, Codable, Sendable, CaseIterable { case balanced, precision, recall }
  public enum Comments: String, Codable, Sendable, CaseIterable { case on, off, auto }

  /// Which error is worse: `precision` keeps only what is surely content, `recall` all that may be.
  public var mode = Mode.balanced
  /// Reader comments: `auto` leaves them out of articles and keeps the posts of a thread.
  public var comments = Comments.auto
  /// Whether tables are kept, a row a line.
  public var tables = true
  /// Whether Markdown output carries link targets.
  public var links = false

  public init() {}
}
