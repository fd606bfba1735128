internal import CopydeskBase
internal import CopydeskFlow
internal import CopydeskIO

/// Phase 1: every input document becomes a ledger draft, and those that pass a spool frame and a signature.
struct CleanPhase {
  let plan: RunPlan
  let config: PipelineConfig
  let work: WorkDirectory
  let jobs: Int
  /// Most bytes that documents under way may take (`--memory`).
  let memory: Int
  let interrupt: Interrupt
  let observer: any RunObserver
  let lock: RunLock

  /// Goes on from `checkpoint` to the end of the plan, or to where `interrupt` stops it.
  func run(_ checkpoint: inout Checkpoint) throws {
    let lengths = checkpoint.lengths
    let isFresh = checkpoint.position == DocumentSource.Position()
    var files = try WorkFiles(work, lengths: isFresh ? nil : lengths)
    var state = checkpoint
    let clock = ContinuousClock()
    let start = clock.now
    let secondsBefore = checkpoint.seconds[0]
    var lastCheckpoint = start
    var lastReport = start - .seconds(1)

    let (plan, config, work) = (plan, config, work)
    let position = checkpoint.position
    try OrderedFlow(
      workers: jobs, window: DocumentSource.window(jobs: jobs, memory: memory)
    ).run(
      interrupt: interrupt,
      source: {
        DocumentSource(
          plan: plan, config: config, standardInput: work.standardInput, from: position)
      },
      worker: { CleanWorker(config) },
      commit: { batch in
        try files.append(batch)
        state.position = batch.end
        state.counts += batch.counts
        state.bytes += batch.bytes
        state.reasons += batch.reasons
        state.edits += batch.edits
        state.removed += batch.removed
        let now = clock.now
        state.seconds[0] = secondsBefore + (now - start).inSeconds
        if (now - lastCheckpoint).inSeconds >= config.run.checkpointSeconds {
          // A holder on another host shows that it lives by the time of its lock file.
          guard lock.refresh() else {
            throw RunError.locked("\(lock.path) was taken over by another process")
          }
          state.lengths = try files.sync()
          try state.write(to: work.checkpoint)
          lastCheckpoint = now
        }
        if (now - lastReport).inSeconds >= 0.1 {
          lastReport = now
          observer.progressed(
            RunProgress(
              phase: .clean, done: batch.end.bytes, total: plan.bytes, counts: state.counts))
        }
      })

    state.lengths = try files.sync()
    if interrupt.requested == nil { state.phase = .templates }
    try state.write(to: work.checkpoint)
    checkpoint = state
    observer.progressed(
      RunProgress(
        phase: .clean, done: state.position.bytes, total: plan.bytes, counts: state.counts))
  }
}

extension RunCounts {
  static func += (left: inout RunCounts, right: RunCounts) {
    left.inputs += right.inputs
    left.kept += right.kept
    left.duplicates += right.duplicates
    left.dropped += right.dropped
    left.failed += right.failed
  }
}

extension Duration {
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
