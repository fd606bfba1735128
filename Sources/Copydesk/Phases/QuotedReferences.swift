internal import CopydeskBase

/// What ledger lines and documents say of other documents of the same run.
///
/// Holds the reference of every document that another line names, and how many copies each kept one has:
/// memory grows with the clusters, not with the documents.
struct QuotedReferences: Sendable {
  /// References (members `id`, `source`, `url`) by ordinal.
  private(set) var references: [UInt64: [UInt8]] = [:]
  /// Copies dropped for a kept document, by its ordinal.
  private(set) var copies: [UInt64: Int] = [:]

  init(_ work: WorkDirectory) throws {
    var verdicts = try VerdictReader(path: work.decisions)
    while let verdict = try verdicts.next() {
      for ordinal in verdict.quoted { references[ordinal] = [] }
      if case .here(let ordinal) = verdict.twin { copies[ordinal, default: 0] += 1 }
    }
    guard !references.isEmpty else { return }
    var drafts = try FrameReader(path: work.currentLedger)
    while let draft = try drafts.next({ LedgerDraft(decoding: $0, at: &$1) }) {
      if references[draft.ordinal] != nil { references[draft.ordinal] = draft.reference }
    }
  }
}
