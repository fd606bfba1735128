/// The input text of one document, restored from output and audit.
public struct RevertedDocument: Hashable, Sendable {
  /// As in the output; nil where it has none.
  public var id: String?
  public var url: String?
  /// The character set that the document came in; `text` is its decoded form.
  public var encoding: String?
  /// UTF-8.
  public var text: [UInt8]
}
