public import CopydeskMatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// The memory across runs: kept documents of every published run, in one SQLite file.
///
///     let index = try IndexStore(path: "index.sqlite")
///     let decisions = try matcher.decide(against: index)
///     try index.commit(run: "2026-11-23", fingerprint: print, published: now, documents: kept)
///
/// Crash-safe: a rollback journal with `synchronous = FULL`, one transaction a run (SQLite, "Atomic
/// Commit In SQLite"). One connection, used from one queue at a time. Every error is an
/// `IndexError`.
public final class IndexStore: EarlierDocuments, Sendable {
  /// Keys that more documents have than this are everyday phrases and answer nothing.
  public static let commonKey = 200

  let path: String
  let database: DatabaseQueue
  private let excluded: String?
  /// Numbers of the excluded run's documents, once they are known; a change of the index forgets them.
  private let hidden = Mutex<ClosedRange<Int64>?>(nil)

  /// Opens the index at `path`, creating it when there is none.
  ///
  /// - Parameter excluding: fingerprint of a run whose documents are not answered: a run that is done again is
  ///   not a duplicate of itself.
  public init(path: String, excluding fingerprint: String? = nil) throws {
    self.path = path
    excluded = fingerprint
    var configuration = Configuration()
    configuration.label = "copydesk.index"
    // Another process commits in seconds; longer means that it hangs.
    configuration.busyMode = .timeout(30)
    configuration.prepareDatabase { connection in
      try connection.execute(sql: "PRAGMA synchronous = FULL")
    }
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw IndexError(error, path: path)
    }
    try change { try Self.prepare($0, path: path) }
  }

  public func documents(exact: [UInt64], keys: [UInt64]) throws -> [EarlierDocument] {
    try documents(exact: exact, keys: keys, sharing: 1)
  }

  /// Kept documents of earlier runs with one of these digests, or sharing at least `least` of the
  /// keys, by ascending number.
  ///
  /// - Complexity: one lookup a key and one a document found.
  public func documents(exact: [UInt64], keys: [UInt64], sharing least: Int) throws
    -> [EarlierDocument]
  {
    try perform { connection in
      let hidden = try self.hiddenNumbers(connection)
      var numbers: [Int64] = []
      let byDigest = try connection.cachedStatement(
        sql: """
          SELECT number FROM documents
          WHERE low = ? AND high = ? AND number NOT BETWEEN ? AND ? ORDER BY number LIMIT 1
          """)
      for index in stride(from: 0, to: exact.count - 1, by: 2) {
        numbers += try Int64.fetchAll(
          byDigest,
          arguments: [
            Int64(bitPattern: exact[index]), Int64(bitPattern: exact[index + 1]),
            hidden.lowerBound, hidden.upperBound,
          ])
      }
      numbers += try self.numbers(sharing: least, of: keys, hidden, connection)
      numbers.sort()
      var found: [EarlierDocument] = []
      for (place, number) in numbers.enumerated() where place == 0 || numbers[place - 1] != number {
        if let document = try self.document(number, connection) { found.append(document) }
      }
      return found
    }
  }

  /// Whether a run with this fingerprint has been committed, and under which name.
  public func run(withFingerprint fingerprint: String) throws -> String? {
    try perform { connection in
      try String.fetchOne(
        connection, sql: "SELECT name FROM runs WHERE fingerprint = ?", arguments: [fingerprint])
    }
  }

  /// Row counts and sizes, for `copydesk index stats`.
  public func stats() throws -> IndexStats {
    try perform { connection in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(connection, sql: sql) ?? 0 }
      return IndexStats(
        runs: try count("SELECT COUNT(*) FROM runs"),
        documents: try count("SELECT COUNT(*) FROM documents"),
        bytes: try count("PRAGMA page_count") * count("PRAGMA page_size"))
    }
  }

  /// Documents whose id or URL is `key`, for `copydesk index lookup`, oldest first.
  public func lookup(_ key: String) throws -> [EarlierDocument] {
    try perform { connection in
      let numbers = try Int64.fetchAll(
        connection,
        sql: """
          SELECT number FROM documents WHERE id = ?1
          UNION SELECT number FROM documents WHERE url = ?1 ORDER BY number
          """, arguments: [key])
      return try numbers.compactMap { try self.document($0, connection) }
    }
  }

  /// Reads in one transaction, with errors turned into `IndexError`.
  func perform<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try database.read(body)
    } catch let error as IndexError {
      throw error
    } catch {
      throw IndexError(error, path: path)
    }
  }

  /// Changes all or nothing.
  func change<Value>(_ body: (Database) throws -> Value) throws -> Value {
    hidden.withLock { $0 = nil }
    do {
      return try database.write(body)
    } catch let error as DatabaseError {
      throw IndexError(error, path: path)
    }
  }

  /// The numbers of the excluded run's documents: they follow one another.
  private func hiddenNumbers(_ connection: Database) throws -> ClosedRange<Int64> {
    if let known = hidden.withLock({ $0 }) { return known }
    let numbers = try findHiddenNumbers(connection)
    hidden.withLock { $0 = numbers }
    return numbers
  }

  private func findHiddenNumbers(_ connection: Database) throws -> ClosedRange<Int64> {
    guard let excluded else { return -1...(-1) }
    let statement = try connection.cachedStatement(
      sql: """
        SELECT MIN(documents.number), MAX(documents.number) FROM documents
        JOIN runs ON runs.number = documents.run WHERE runs.fingerprint = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [excluded]),
      let low: Int64 = row[0], let high: Int64 = row[1], low <= high
    else { return -1...(-1) }
    return low...high
  }

  private func numbers(
    sharing least: Int, of keys: [UInt64], _ hidden: ClosedRange<Int64>, _ connection: Database
  ) throws -> [Int64] {
    let byKey = try connection.cachedStatement(
      sql: """
        SELECT document FROM keys WHERE key = ? AND document NOT BETWEEN ? AND ?
        LIMIT \(Self.commonKey + 1)
        """)
    var met: [Int64] = []
    for key in keys {
      let numbers = try Int64.fetchAll(
        byKey, arguments: [Int64(bitPattern: key), hidden.lowerBound, hidden.upperBound])
      if numbers.count <= Self.commonKey { met += numbers }
    }
    met.sort()
    var result: [Int64] = []
    var first = 0
    while first < met.count {
      var end = first + 1
      while end < met.count, met[end] == met[first] { end += 1 }
      if end - first >= least { result.append(met[first]) }
      first = end
    }
    return result
  }

  private func document(_ number: Int64, _ connection: Database) throws -> EarlierDocument? {
    let statement = try connection.cachedStatement(
      sql: """
        SELECT runs.name, documents.id, documents.url, documents.record FROM documents
        JOIN runs ON runs.number = documents.run WHERE documents.number = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let data: Data = row[3]
    let bytes = Array(data)
    var offset = 0
    guard let record = MatchRecord(decoding: bytes.span, at: &offset) else {
      throw IndexError(
        .corrupt, path: path,
        detail: "document \(number) has no readable record; \(IndexError.remedy)")
    }
    return EarlierDocument(number: number, run: row[0], id: row[1], url: row[2], record: record)
  }
}
