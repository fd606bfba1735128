/// Where a document lay: `dump.tar.gz!pages/7.html`, `night.warc.gz@81924`.
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The input file, as the plan names it.
  public var path: String
  /// Entries of containers on the way in, outermost first; empty for a plain file.
  public var members: [String]
  /// Bytes from the start of the innermost (decompressed) container to the record; nil when the whole is one document.
  public var offset: UInt64?

  public init(path: String, members: [String] = [], offset: UInt64? = nil) {
    self.path = path
    self.members = members
    self.offset = offset
  }

  public var description: String {
    var text = path
    for member in members { text += "!" + member }
    if let offset { text += "@\(offset)" }
    return text
  }
}
