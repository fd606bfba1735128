/// One document as a reader hands it over: bytes as they lay, and what its container says of them.
///
/// A record that could not be read is a `RawDocument` too, with `failure` set and no bytes: it gets its
/// ledger line like any other.
public struct RawDocument: Sendable {
  public var source: SourceLocation
  /// The record's own id, or one derived from `source`; not necessarily unique.
  public var id: String
  public var url: String?
  public var kind: ContentKind
  public var bytes: [UInt8]
  /// The `charset` parameter of the HTTP `Content-Type`, as written.
  public var httpCharset: String?
  /// When the page was fetched (WARC-Date), ISO 8601.
  public var crawlDate: String?
  /// Metadata that the container gives beside the bytes (a JSON line's `title`, `author`, `date`, …).
  public var given: Metadata
  public var failure: ReadError?

  public init(
    source: SourceLocation, id: String, url: String? = nil, kind: ContentKind = .unknown,
    bytes: [UInt8] = [], httpCharset: String? = nil, crawlDate: String? = nil,
    given: Metadata = Metadata(), failure: ReadError? = nil
  ) {
    self.source = source
    self.id = id
    self.url = url
    self.kind = kind
    self.bytes = bytes
    self.httpCharset = httpCharset
    self.crawlDate = crawlDate
    self.given = given
    self.failure = failure
  }
}
