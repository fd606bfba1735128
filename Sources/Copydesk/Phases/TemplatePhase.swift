internal import CopydeskBase
internal import CopydeskFlow
internal import CopydeskIO
internal import CopydeskIndex

/// Phase 2: lines that recur over the pages of a site go, before copies are looked for.
///
/// Reads what the clean phase wrote and never changes it: documents that lose lines get frames of their own, and
/// ledger and signatures are written anew beside the old ones. So the phase can be begun again at any time, and a run
/// whose sites have no template writes nothing.
struct TemplatePhase {
  /// Most notes about single sites.
  private static let mostNotes = 20

  let config: PipelineConfig
  let work: WorkDirectory
  let jobs: Int
  /// Templates of earlier runs; nil when there are none.
  let saved: SiteStore?
  let interrupt: Interrupt
  let observer: any RunObserver

  func run(_ checkpoint: inout Checkpoint) throws {
    let clock = ContinuousClock()
    let start = clock.now
    for path in work.templateFiles { try FileSystem.remove(path) }
    var state = checkpoint
    if config.sites.enabled, try FileSystem.size(work.sitePages) > 0 {
      let interrupt = interrupt
      let found = try SiteSurvey(config.sites, work: work, saved: saved)
        .run { interrupt.requested }
      state.sites = found.counts
      if found.actions.count > 0 { try rewrite(found.actions, rewrites: found.changes > 0, &state) }
      for note in found.notes.prefix(Self.mostNotes) { observer.noted(note) }
      if found.notes.count > Self.mostNotes {
        observer.noted("\(found.notes.count - Self.mostNotes) more sites have changed")
      }
    }
    state.phase = .match
    state.seconds[1] += (clock.now - start).inSeconds
    try state.write(to: work.checkpoint)
    checkpoint = state
  }

  /// Takes the blocks out, and notes down the texts of new lines.
  ///
  /// - Parameter rewrites: whether any document changes.
  private func rewrite(
    _ actions: SortedEntries, rewrites: Bool, _ state: inout Checkpoint
  ) throws {
    let (config, work) = (config, work)
    let counts = state.counts
    var ledger = rewrites ? try OutputFile(creating: work.replacedLedger) : nil
    var signatures = rewrites ? try OutputFile(creating: work.replacedSignatures) : nil
    var frames = rewrites ? try OutputFile(creating: work.replacedFrames) : nil
    var examples = try OutputFile(creating: work.siteExamples)
    var done = 0
    try OrderedFlow(workers: jobs, window: 16 * jobs << 20).run(
      interrupt: interrupt,
      source: { try TemplateSource(work, actions: actions, rewrites: rewrites) },
      worker: { TemplateWorker(config, rewrites: rewrites) },
      commit: { result in
        try ledger?.write(result.ledger.span)
        try signatures?.write(result.signatures.span)
        try frames?.write(result.frames.span)
        try examples.write(result.examples.span)
        state.sites.documents += result.documents
        state.bytes.text -= UInt64(clamping: result.textBytes)
        state.removed += result.removed
        state.reasons += result.reasons
        state.counts.dropped += result.dropped
        done += result.items
        observer.progressed(
          RunProgress(
            phase: .templates, done: UInt64(done), total: UInt64(counts.inputs), counts: counts))
      })
    if let signal = interrupt.requested { throw RunError.interrupted(signal: signal) }
    try ledger.take()?.close()
    try signatures.take()?.close()
    try frames.take()?.close()
    try examples.close()
  }
}
