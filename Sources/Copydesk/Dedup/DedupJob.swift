internal import CopydeskBase
public import CopydeskFlow
internal import CopydeskIO
internal import CopydeskMatch

/// De-duplicates a corpus that is clean already: texts are taken as they are, only HTML is extracted first.
public enum DedupJob {
  /// Reads documents from `input` and writes one JSON line each to `output`, in input order: `id`, `cluster`,
  /// `kept`, `dup_of`, `relation`, `similarity`, `containment`, `contains`; or `id` and `error`.
  ///
  /// The file appears whole or not at all. Memory over `memory` grows with the
  /// number of documents alone: some 170 bytes and the id of each.
  ///
  /// - Throws: `RunError`.
  public static func run(
    input: [String], output: String, config: PipelineConfig, memory: Int,
    interrupt: Interrupt = Interrupt(), observer: any RunObserver = SilentObserver()
  ) throws(RunError) -> RunCounts {
    do {
      return try decide(
        input: input, output: output, config: config, memory: memory, interrupt: interrupt,
        observer: observer)
    } catch {
      throw RunError(error)
    }
  }

  private static func decide(
    input: [String], output: String, config: PipelineConfig, memory: Int,
    interrupt: Interrupt, observer: any RunObserver
  ) throws -> RunCounts {
    var config = config
    config.input.paths = input
    let plan = RunPlan(listing: try InputLister.list(config.input), configDigest: "")
    var counts = RunCounts()
    var names = DocumentNames()
    // By ordinal, ascending.
    var failures: [(ordinal: Int, error: ReadError)] = []
    let folder = output.lastIndex(of: "/").map { String(output[..<$0]) } ?? "."
    var matcher = Matcher(
      config.nearDuplicates, scratch: folder.isEmpty ? "/" : folder, memory: memory)
    let jobs = config.run.jobs > 0 ? config.run.jobs : Machine.cores
    let settings = config
    try OrderedFlow(workers: jobs, window: DocumentSource.window(jobs: jobs, memory: memory)).run(
      interrupt: interrupt,
      source: {
        DocumentSource(plan: plan, config: settings, standardInput: "", from: .init())
      },
      worker: { DedupWorker(settings) },
      commit: { batch in
        for record in batch.records { matcher.add(record) }
        for document in batch.documents {
          if let error = document.error { failures.append((names.count, error)) }
          names.append(document.id)
        }
        counts.inputs = names.count
        observer.progressed(
          RunProgress(phase: .clean, done: batch.end.bytes, total: plan.bytes, counts: counts))
      })
    if let signal = interrupt.requested { throw RunError.interrupted(signal: signal) }

    let temporary = output + ".new"
    var file = try OutputFile(creating: temporary)
    counts.failed = failures.count
    try write(matcher, names, failures, to: &file, &counts)
    guard counts.kept + counts.duplicates + counts.failed == names.count else {
      throw RunError.inconsistent(
        "\(counts.kept + counts.duplicates) decisions for \(names.count - counts.failed) documents")
    }
    try file.close()
    try FileSystem.rename(temporary, to: output)
    return counts
  }

  private static func write(
    _ matcher: consuming Matcher, _ names: DocumentNames,
    _ failures: [(ordinal: Int, error: ReadError)], to file: inout OutputFile,
    _ counts: inout RunCounts
  ) throws {
    var failed = 0
    try matcher.decide { decision in
      while failed < failures.count, failures[failed].ordinal < Int(clamping: decision.ordinal) {
        let (ordinal, error) = failures[failed]
        try file.write(DedupLine.failed(names[ordinal], error).span)
        failed += 1
      }
      if decision.duplicateOf == nil { counts.kept += 1 } else { counts.duplicates += 1 }
      try file.write(DedupLine.decided(decision, names: names).span)
    }
    for (ordinal, error) in failures[failed...] {
      try file.write(DedupLine.failed(names[ordinal], error).span)
    }
  }
}
