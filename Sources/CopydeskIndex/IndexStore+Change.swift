public import CopydeskMatch
internal import Foundation
internal import GRDB

extension IndexStore {
  /// Makes an empty file an index, and refuses any other that is none.
  static func prepare(_ connection: Database, path: String) throws {
    let version = try Int.fetchOne(connection, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(connection, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(connection, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
    if tables == 0, version == 0 {
      try connection.execute(sql: IndexSchema.tables)
      try connection.execute(sql: "PRAGMA application_id = \(IndexSchema.application)")
      try connection.execute(sql: "PRAGMA user_version = \(IndexSchema.version)")
      return
    }
    guard application == IndexSchema.application else {
      throw IndexError(
        .corrupt, path: path, detail: "a SQLite file, but no copydesk index; name another file")
    }
    guard version == IndexSchema.version else {
      throw IndexError(
        .unknownVersion, path: path,
        detail: """
          schema version \(version), this program knows \(IndexSchema.version); \
          use the program that wrote it, or another index file
          """)
    }
  }

  /// Adds a published run in one transaction; a run of the same fingerprint is replaced, so that
  /// committing twice equals committing once.
  ///
  /// - Parameter documents: their `number` and `run` are not read.
  public func commit(
    run: String, fingerprint: String, published: String, documents: some Sequence<EarlierDocument>
  ) throws {
    try change { connection in
      try Self.remove(connection, runs: "fingerprint = ?", [fingerprint])
      try connection.execute(
        sql: "INSERT INTO runs (name, fingerprint, published) VALUES (?, ?, ?)",
        arguments: [run, fingerprint, published])
      let number = connection.lastInsertedRowID
      let insert = try connection.makeStatement(
        sql: """
          INSERT INTO documents (run, id, url, day, low, high, record) VALUES (?, ?, ?, ?, ?, ?, ?)
          """)
      let insertKey = try connection.makeStatement(
        sql: "INSERT OR IGNORE INTO keys (key, document) VALUES (?, ?)")
      var bytes: [UInt8] = []
      for document in documents {
        bytes.removeAll(keepingCapacity: true)
        document.record.encode(into: &bytes)
        let exact = document.record.exactWords
        try insert.execute(arguments: [
          number, document.id, document.url, document.record.day.map { Int64($0) },
          Int64(bitPattern: exact.low), Int64(bitPattern: exact.high), Data(bytes),
        ])
        let row = connection.lastInsertedRowID
        for key in document.record.candidateKeys {
          try insertKey.execute(arguments: [Int64(bitPattern: key), row])
        }
      }
    }
  }

  /// Forgets every run published before `date` (ISO 8601, compared as text), and how many documents
  /// went.
  ///
  /// The file keeps its size; the room is used again.
  @discardableResult
  public func forget(before date: String) throws -> Int {
    try change { connection in
      try Self.remove(connection, runs: "published < ?", [date])
    }
  }

  /// What SQLite finds wrong with the file, and rows that point nowhere; empty when all is well.
  public func check() throws -> [String] {
    try perform { connection in
      var findings = try String.fetchAll(connection, sql: "PRAGMA integrity_check")
        .filter { $0 != "ok" }
      let orphans = [
        ("keys without a document", "keys WHERE document NOT IN (SELECT number FROM documents)"),
        ("documents without a run", "documents WHERE run NOT IN (SELECT number FROM runs)"),
      ]
      for (name, rows) in orphans {
        let count = try Int.fetchOne(connection, sql: "SELECT COUNT(*) FROM \(rows)") ?? 0
        if count > 0 { findings.append("\(count) \(name)") }
      }
      return findings
    }
  }

  @discardableResult
  private static func remove(
    _ connection: Database, runs condition: String, _ arguments: StatementArguments
  ) throws -> Int {
    let runs = try Int64.fetchAll(
      connection, sql: "SELECT number FROM runs WHERE \(condition)", arguments: arguments)
    var removed = 0
    for run in runs {
      try connection.execute(
        sql: "DELETE FROM keys WHERE document IN (SELECT number FROM documents WHERE run = ?)",
        arguments: [run])
      try connection.execute(sql: "DELETE FROM documents WHERE run = ?", arguments: [run])
      removed += connection.changesCount
      try connection.execute(sql: "DELETE FROM runs WHERE number = ?", arguments: [run])
    }
    return removed
  }
}
