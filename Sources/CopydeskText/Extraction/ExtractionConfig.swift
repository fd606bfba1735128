/// How main content is told from chrome in HTML.
public struct ExtractionConfig: Codable, Hashable, Sendable {
  public enum Mode: String, Codable, Sendable, CaseIterable { case balanced, precision, recall }
  public enum Comments: String, Codable, Sendable, CaseIterable { case on, off, auto }
  public enum Images: String, Codable, Sendable, CaseIterable { case off, captions, all }

  /// Which error is worse: `precision` keeps only what is surely content, `recall` all that may be.
  public var mode = Mode.balanced
  /// Reader comments: `auto` leaves them out of articles and keeps the posts of a thread.
  public var comments = Comments.auto
  /// Whether tables are kept, a row a line.
  public var tables = true
  /// Whether lists are kept, an item a line.
  public var lists = true
  /// Whether preformatted code is kept; code inside a sentence always is.
  public var code = true
  /// What is kept of images: nothing, their captions, or with `all` in Markdown also `![alt](src)`.
  public var images = Images.captions
  /// Whether Markdown output carries link targets.
  public var links = false

  public init() {}
}
