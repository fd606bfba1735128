internal import GRDB

/// The tables of the index.
///
///     runs       name, fingerprint (unique), published
///     documents  number, run → runs, id, url, day, low, high (exact digest), record (MatchRecord, encoded)
///     keys       key, document → documents: the least candidate keys, at most 24 a document
///
/// `keys` has no index by document, which would double it: forgetting scans it once.
/// Numbers are never used again (AUTOINCREMENT), and those of one run follow one another.
/// Hashes are stored as SQLite integers of the same 64 bits.
enum IndexSchema {
  /// `PRAGMA user_version`; 0 is an empty file. 2: records have `damage`.
  static let version = 2
  /// `PRAGMA application_id`: "Copy" in ASCII, so that `file` and this program know the file.
  static let application = 0x436F_7079

  static let tables = """
    CREATE TABLE runs (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      fingerprint TEXT NOT NULL UNIQUE,
      published TEXT NOT NULL
    );
    CREATE TABLE documents (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      url TEXT,
      day INTEGER,
      low INTEGER NOT NULL,
      high INTEGER NOT NULL,
      record BLOB NOT NULL
    );
    CREATE INDEX documents_run ON documents (run);
    CREATE INDEX documents_exact ON documents (low, high);
    CREATE INDEX documents_id ON documents (id);
    CREATE INDEX documents_url ON documents (url) WHERE url IS NOT NULL;
    CREATE TABLE keys (
      key INTEGER NOT NULL,
      document INTEGER NOT NULL,
      PRIMARY KEY (key, document)
    ) WITHOUT ROWID;
    """
}
