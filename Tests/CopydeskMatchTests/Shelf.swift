import CopydeskText

@testable import CopydeskMatch

/// An index in memory: what runs have kept, in order.
struct Shelf: EarlierDocuments {
  var documents: [EarlierDocument] = []
  /// Digests of dropped copies and the numbers they stand for.
  var copies: [(digest: UInt64, number: Int64)] = []
  var common: CommonShingles?
  var failure: (any Error)?

  init(_ texts: [String] = []) {
    documents = texts.enumerated().map { index, text in
      EarlierDocument(
        number: Int64(index + 1), run: "night", id: "old \(index)", url: nil,
        record: Wire.record(index, text, identity: "old \(index)"))
    }
  }

  /// Remembers a night as the index would.
  mutating func add(_ records: [MatchRecord], _ decisions: [Decision]) {
    var numbers: [UInt64: Int64] = [:]
    for (record, decision) in zip(records, decisions) where decision.duplicateOf == nil {
      let number = Int64(documents.count + 1)
      numbers[record.ordinal] = number
      documents.append(
        EarlierDocument(
          number: number, run: "night", id: "\(record.ordinal)", url: nil,
          isComposite: decision.relation == .composite, record: record))
    }
    for (record, decision) in zip(records, decisions) {
      switch decision.duplicateOf {
      case .here(let ordinal): copies.append((record.digestKey, numbers[ordinal] ?? 0))
      case .earlier(let document): copies.append((record.digestKey, document.number))
      case nil: break
      }
    }
    while documents.count >= CommonShingles.nextSize(after: common) {
      var counter = CommonShingles.Counter()
      for document in documents.prefix(CommonShingles.nextSize(after: common)) {
        counter.add(document.record)
      }
      common = counter.snapshot()
    }
  }

  func count() throws -> Int { documents.count }

  func eachSegment(_ body: (KeySegment) throws -> Void) throws {
    if let failure { throw failure }
    // Two segments, so that numbers have to be told apart.
    let half = documents.count / 2
    for part in [documents[..<half], documents[half...]] where !part.isEmpty {
      try body(
        KeySegment(first: part[part.startIndex].number, keys: part.map(\.record.candidateKeys)))
    }
  }

  func numbers(ofDigests digests: [UInt64]) throws -> [Int64?] {
    digests.map { digest in
      documents.first { $0.record.digestKey == digest }?.number
        ?? copies.first { $0.digest == digest }?.number
    }
  }

  func documents(numbered numbers: [Int64]) throws -> [EarlierDocument] {
    documents.filter { numbers.contains($0.number) }
  }

  func commonShingles() throws -> CommonShingles? { common }

  func eachRecord(_ body: (MatchRecord) throws -> Void) throws {
    for document in documents { try body(document.record) }
  }
}
