internal import CopydeskBase
internal import CopydeskIO

/// Up to 64 documents on their way to a worker, and where reading stands behind them.
struct DocumentBatch: Sendable {
  /// An input that has been read to its end.
  struct FinishedUnit: Sendable {
    var path: String
    var documents: Int
    var summary: UnitReader.Summary
    /// Why it could not be opened at all, when it could not.
    var problem: ReadError?
  }

  /// Ordinal of the first document.
  var first: UInt64
  var documents: [RawDocument] = []
  /// Inputs that end in this batch.
  var finished: [FinishedUnit] = []
  /// Raw bytes of the documents.
  var bytes = 0
  /// Where reading goes on behind this batch.
  var end: DocumentSource.Position
}
