internal import CopydeskBase

/// A batch after the workers: bytes ready for the work files, and what they count.
struct CleanedBatch: Sendable {
  /// A gzip member of `SpoolFrame`s; empty when no document passed.
  var spool: [UInt8] = []
  /// A `MatchRecord` for each document that passed.
  var signatures: [UInt8] = []
  /// A gzip member of `LedgerDraft`s; empty when the batch holds no document.
  var ledger: [UInt8] = []
  /// A `SitePage` for each document that passed and has a site.
  var sitePages: [UInt8] = []
  var finished: [DocumentBatch.FinishedUnit] = []
  var end: DocumentSource.Position
  var counts = RunCounts()
  var bytes = RunBytes()
  var reasons = Tally()
  var edits = Tally()
  var removed = Tally()
}
