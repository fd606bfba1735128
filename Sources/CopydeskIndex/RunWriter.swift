internal import CopydeskBase
internal import CopydeskMatch
internal import CopydeskText
internal import Foundation
internal import GRDB

/// Writes the documents of one run inside its transaction: rows, then a segment for every 16,384.
struct RunWriter {
  let run: Int64
  private let connection: Database
  private var first: Int64?
  private var last: Int64 = 0
  private var segmentFirst: Int64 = 0
  private var keys: [[UInt32]] = []
  private var names: [[UInt32]] = []
  private var digests: [(digest: UInt64, number: Int64)] = []
  /// Ordinals of the kept documents, whose numbers follow one another, by position.
  private var kept: [UInt64] = []
  /// Copies whose kept document may come after them.
  private var copies: [(digest: UInt64, ordinal: UInt64)] = []
  private var copiesOfEarlier: [(digest: UInt64, number: Int64)] = []

  init(_ connection: Database, run: Int64) {
    self.connection = connection
    self.run = run
  }

  mutating func add(_ entry: IndexEntry) throws {
    switch entry {
    case .kept(let document): try add(document)
    case .copy(let digest, .here(let ordinal)): copies.append((digest, ordinal))
    case .copy(let digest, .earlier(let number)): copiesOfEarlier.append((digest, number))
    }
  }

  private mutating func add(_ document: EarlierDocument) throws {
    let record = document.record
    let insert = try connection.cachedStatement(
      sql: "INSERT INTO documents (id, url, composite, record) VALUES (?, ?, ?, ?)")
    try insert.execute(arguments: [
      document.id, document.url, document.isComposite, Data(PackedRecord(record).bytes),
    ])
    last = connection.lastInsertedRowID
    if first == nil { first = last }
    if keys.isEmpty { segmentFirst = last }
    keys.append(record.candidateKeys)
    names.append(IndexStore.nameKeys(document.id, document.url))
    // A text without words equals nothing.
    if record.fingerprint.words > 0 { digests.append((record.digestKey, last)) }
    kept.append(record.ordinal)
    if keys.count == KeySegment.mostDocuments { try writeSegment() }
  }

  private mutating func writeSegment() throws {
    guard !keys.isEmpty || !digests.isEmpty else { return }
    try SegmentRow(first: segmentFirst, keys: keys, names: names, digests: digests)
      .insert(connection, run: run)
    keys = []
    names = []
    digests = []
  }

  /// Writes what is left, the copies' digests with the last segment.
  mutating func finish() throws {
    digests += copiesOfEarlier
    for copy in copies {
      guard let first, let place = place(of: copy.ordinal) else { continue }
      digests.append((copy.digest, first + Int64(place)))
    }
    if keys.isEmpty { segmentFirst = last + 1 }
    try writeSegment()
    try connection.execute(
      sql: "UPDATE runs SET first = ?, span = ? WHERE number = ?",
      arguments: [first ?? last + 1, kept.count, run])
  }

  /// Documents come by ascending ordinal; when they do not, copies are not found.
  private func place(of ordinal: UInt64) -> Int? {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < ordinal { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low] == ordinal ? low : nil
  }
}
