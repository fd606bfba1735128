/// What one document's bytes are.
public enum ContentKind: String, Hashable, Sendable {
  case html
  case text
  /// Not known yet: the cleaner looks at the bytes.
  case unknown
}
