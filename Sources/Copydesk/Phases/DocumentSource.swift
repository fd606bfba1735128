internal import CopydeskBase
internal import CopydeskFlow
internal import CopydeskIO

/// Reads the plan's inputs in order and hands out batches of documents, from any position.
///
/// A position inside an input is the number of documents read from it: going on there reads the input again from
/// its start without treating those documents, which works for every format and costs only the inflating.
struct DocumentSource: BatchSource, ~Copyable {
  /// How far reading is.
  struct Position: Sendable, Equatable {
    /// Index of the input in the plan.
    var entry = 0
    /// Documents already handed out of that input.
    var documents = 0
    /// Documents handed out in all: the next one's ordinal.
    var ordinal: UInt64 = 0
    /// Bytes of input read, for progress.
    var bytes: UInt64 = 0
  }

  /// Most documents of a batch: 64 makes the cost of a channel 57 ns a document (docs/performance.md).
  static let batchDocuments = 64
  /// Raw bytes after which a batch is full.
  static let batchBytes = 2 << 20

  /// Raw bytes under way: enough that every worker has a batch at hand and more waiting, within an eighth of the
  /// memory allowed, since a document's tree and texts take several times its bytes.
  static func window(jobs: Int, memory: Int) -> Int {
    min(jobs * 4 * batchBytes, max(memory / 8, batchBytes))
  }

  private let plan: RunPlan
  private let config: PipelineConfig
  private let standardInput: String
  private var position: Position
  private var reader: UnitReader?
  /// Bytes of the inputs before the current one.
  private var bytesBefore: UInt64

  /// - Parameter standardInput: path of the kept copy of standard input, shown as `-`.
  init(plan: RunPlan, config: PipelineConfig, standardInput: String, from position: Position) {
    self.plan = plan
    self.config = config
    self.standardInput = standardInput
    self.position = position
    bytesBefore = plan.entries.prefix(position.entry).reduce(0) { $0 + $1.bytes }
  }

  func weight(of batch: DocumentBatch) -> Int { batch.bytes + 4_096 * batch.documents.count }

  mutating func next() throws -> DocumentBatch? {
    var batch = DocumentBatch(first: position.ordinal, end: position)
    while batch.documents.count < Self.batchDocuments, batch.bytes < Self.batchBytes,
      position.entry < plan.entries.count
    {
      switch plan.entries[position.entry] {
      case .problem(let error):
        take(
          RawDocument(
            source: SourceLocation(path: error.path), id: error.path, failure: error), into: &batch)
        let summary = UnitReader.Summary(bytes: 0, sha256: nil, skipped: [:])
        finish(error.path, summary: summary, problem: error, into: &batch)
      case .unit(let unit):
        let reader = try open(unit)
        if let document = reader.next() {
          take(named(document), into: &batch)
          position.bytes = bytesBefore + min(reader.position, unit.bytes)
        } else {
          finish(shown(unit.path), summary: reader.finish(), problem: nil, into: &batch)
        }
      }
    }
    batch.end = position
    return batch.documents.isEmpty && batch.finished.isEmpty ? nil : batch
  }

  /// The open reader, or a new one stepped over the documents already handed out.
  ///
  /// - Throws: `RunError.io` when the input ends before them: going on would lose the rest without a word.
  private mutating func open(_ unit: InputUnit) throws -> UnitReader {
    if let reader { return reader }
    let reader = UnitReader(unit, config: config.input, limits: config.limits)
    for index in 0..<position.documents where reader.next() == nil {
      throw RunError.io(
        "\(shown(unit.path)) ends after \(index) documents, \(position.documents) were read of it before;"
          + " make it readable again, or start over with --restart")
    }
    self.reader = reader
    return reader
  }

  private mutating func take(_ document: RawDocument, into batch: inout DocumentBatch) {
    batch.bytes += document.bytes.count
    batch.documents.append(document)
    position.documents += 1
    position.ordinal += 1
  }

  private mutating func finish(
    _ path: String, summary: UnitReader.Summary, problem: ReadError?,
    into batch: inout DocumentBatch
  ) {
    batch.finished.append(
      DocumentBatch.FinishedUnit(
        path: path, documents: position.documents, summary: summary, problem: problem))
    bytesBefore += plan.entries[position.entry].bytes
    position.bytes = bytesBefore
    position.entry += 1
    position.documents = 0
    reader = nil
  }

  /// Standard input is read from its kept copy but named as it was given.
  private func shown(_ path: String) -> String { path == standardInput ? "-" : path }

  private func named(_ document: RawDocument) -> RawDocument {
    guard document.source.path == standardInput else { return document }
    var document = document
    document.source.path = "-"
    if document.id.hasPrefix(standardInput) {
      document.id = "-" + document.id.dropFirst(standardInput.count)
    }
    return document
  }
}
