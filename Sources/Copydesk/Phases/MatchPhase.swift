internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskIndex
internal import CopydeskMatch

/// Phase 2: who is a copy of whom, over this run and the index of earlier runs.
struct MatchPhase {
  let config: PipelineConfig
  let work: WorkDirectory
  let index: IndexStore?
  /// Bytes that `--memory` allows.
  let memory: Int
  let observer: any RunObserver

  /// Most bytes of memory for each byte of signatures, for keys, lists and the shingle table: 1.0 was measured on
  /// texts of 1,600 words, 2.4 on texts of 400. The samples themselves lie in a scratch file.
  private static let expansion: UInt64 = 3

  /// Reads all signatures, decides, and writes `decisions.jsonl` in one step.
  func run(_ checkpoint: inout Checkpoint) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let needed = try FileSystem.size(work.signatures) * Self.expansion
    if needed > UInt64(max(memory, 0)) {
      observer.noted(
        "matching may take \(needed >> 20) MiB of memory, more than the \(memory >> 20) MiB allowed"
      )
    }
    var matcher = Matcher(config.nearDuplicates, scratch: work.root)
    var signatures = try SignatureReader(path: work.signatures)
    var records = 0
    while let record = try signatures.next() {
      matcher.add(record)
      records += 1
    }
    let passed = checkpoint.counts.inputs - checkpoint.counts.dropped - checkpoint.counts.failed
    guard records == passed else {
      throw RunError.inconsistent("\(records) signatures for \(passed) documents that passed")
    }
    let decisions = try matcher.decide(against: index)
    guard decisions.count == records else {
      throw RunError.inconsistent("\(decisions.count) decisions for \(records) documents")
    }
    var file = try OutputFile(creating: work.decisions)
    var json = JSONWriter()
    var duplicates = 0
    for decision in decisions {
      if decision.duplicateOf != nil { duplicates += 1 }
      guard let verdict = MatchVerdict(decision) else { continue }
      json.reset()
      verdict.write(to: &json)
      try file.write(json.bytes.span)
    }
    try file.close()
    checkpoint.counts.duplicates = duplicates
    checkpoint.counts.kept = records - duplicates
    checkpoint.generation = try index?.generation() ?? 0
    checkpoint.phase = .publish
    checkpoint.seconds[1] += (clock.now - start).inSeconds
    try checkpoint.write(to: work.checkpoint)
    observer.progressed(
      RunProgress(
        phase: .match, done: UInt64(records), total: UInt64(records), counts: checkpoint.counts))
  }
}
