public import CopydeskMatch

/// What a run tells the index of one of its documents.
public enum IndexEntry: Sendable {
  /// The kept copy that another was dropped for.
  public enum Twin: Hashable, Sendable {
    /// A document of the same run, by ordinal.
    case here(UInt64)
    /// One that the index knows, by number.
    case earlier(Int64)
  }

  /// A kept document; its `number` and `run` are not read.
  case kept(EarlierDocument)
  /// A dropped copy, of which only the digest is remembered: its exact copies need no search.
  case copy(digest: UInt64, of: Twin)
}
