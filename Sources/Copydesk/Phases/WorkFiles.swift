internal import CopydeskBase
internal import CopydeskIO

/// The five files that the clean phase grows.
struct WorkFiles: ~Copyable {
  private var spool: OutputFile
  private var signatures: OutputFile
  private var ledger: OutputFile
  private var inputs: OutputFile
  private var sitePages: OutputFile

  /// - Parameter lengths: where each file goes on, what lies behind being cut off; nil begins anew.
  init(_ work: WorkDirectory, lengths: Checkpoint.Lengths?) throws(IOFailure) {
    let spool = try Self.open(work.spool, at: lengths?.spool)
    let signatures = try Self.open(work.signatures, at: lengths?.signatures)
    let ledger = try Self.open(work.ledger, at: lengths?.ledger)
    let inputs = try Self.open(work.inputs, at: lengths?.inputs)
    let sitePages = try Self.open(work.sitePages, at: lengths?.sitePages)
    self.spool = spool
    self.signatures = signatures
    self.ledger = ledger
    self.inputs = inputs
    self.sitePages = sitePages
  }

  private static func open(_ path: String, at length: UInt64?) throws(IOFailure) -> OutputFile {
    guard let length else { return try OutputFile(creating: path) }
    return try OutputFile(resuming: path, at: length)
  }

  mutating func append(_ batch: CleanedBatch) throws(IOFailure) {
    try spool.write(batch.spool.span)
    try signatures.write(batch.signatures.span)
    try ledger.write(batch.ledger.span)
    try sitePages.write(batch.sitePages.span)
    for unit in batch.finished { try inputs.write(Self.line(unit).span) }
  }

  /// Waits until everything is on the disk and answers with the lengths.
  mutating func sync() throws(IOFailure) -> Checkpoint.Lengths {
    try spool.sync()
    try signatures.sync()
    try ledger.sync()
    try inputs.sync()
    try sitePages.sync()
    return Checkpoint.Lengths(
      spool: spool.offset, signatures: signatures.offset, ledger: ledger.offset,
      inputs: inputs.offset, sitePages: sitePages.offset)
  }

  /// The manifest's entry for one input.
  private static func line(_ unit: DocumentBatch.FinishedUnit) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("path", unit.path)
      json.member("bytes", Int(clamping: unit.summary.bytes))
      json.member("sha256", unit.summary.sha256)
      json.member("documents", unit.documents)
      if let problem = unit.problem { json.member("error", problem.code.rawValue) }
      if !unit.summary.skipped.isEmpty {
        json.key("skipped")
        Tally(unit.summary.skipped).write(to: &json)
      }
    }
    json.newline()
    return json.bytes
  }
}
