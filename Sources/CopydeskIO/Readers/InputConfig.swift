/// Where documents come from and how their containers are read.
public struct InputConfig: Codable, Hashable, Sendable {
  /// Names of the fields of a JSON line.
  public struct Fields: Codable, Hashable, Sendable {
    public var id = "id"
    public var url = "url"
    public var html = "html"
    /// Base64 of the page's raw bytes.
    public var htmlBase64 = "html_b64"
    public var text = "text"
    public var title = "title"
    public var author = "author"
    public var date = "date"
    public var language = "language"

    public init() {}
  }

  /// Files, directories and globs (`*`, `?`, `[…]`, `**`); `-` is standard input.
  public var paths: [String] = []
  /// Names left out inside directories, as globs on the file's name.
  public var exclude: [String] = []
  /// Whether names that begin with a dot are read inside directories.
  public var hidden = false
  public var fields = Fields()

  public init() {}
}
