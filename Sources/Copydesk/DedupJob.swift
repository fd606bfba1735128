public import CopydeskFlow

/// De-duplicates a corpus that is clean already.
public enum DedupJob {
  /// Reads documents from `input` and writes one JSON line each to `output`: `id`, `cluster`, `kept`, `dup_of`,
  /// `relation`, `similarity`, `contains`.
  public static func run(
    input: [String], output: String, config: PipelineConfig, memory: Int,
    interrupt: Interrupt = Interrupt(), observer: any RunObserver = SilentObserver()
  ) throws(RunError) -> RunCounts { RunCounts() }
}
