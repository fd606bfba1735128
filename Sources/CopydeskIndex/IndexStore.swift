public import CopydeskMatch
internal import GRDB

/// The memory across runs: kept documents of every published run, in one SQLite file.
public final class IndexStore: EarlierDocuments {
  /// Opens the index at `path`, creating it when there is none.
  ///
  /// - Parameter excluding: fingerprint of a run whose documents are not answered: a run that is done again is
  ///   not a duplicate of itself.
  public init(path: String, excluding fingerprint: String? = nil) throws {}

  public func documents(exact: [UInt64], keys: [UInt64]) throws -> [EarlierDocument] { [] }

  /// Whether a run with this fingerprint has been committed, and under which name.
  public func run(withFingerprint fingerprint: String) throws -> String? { nil }

  /// Adds a published run in one transaction; a run of the same fingerprint is replaced, so that committing twice
  /// equals committing once.
  public func commit(
    run: String, fingerprint: String, published: String, next: () throws -> EarlierDocument?
  ) throws {}

  /// Row counts and sizes, for `copydesk index stats`.
  public func stats() throws -> IndexStats { IndexStats(runs: 0, documents: 0, bytes: 0) }

  /// Documents whose id or URL is `key`, for `copydesk index lookup`.
  public func lookup(_ key: String) throws -> [EarlierDocument] { [] }
}
