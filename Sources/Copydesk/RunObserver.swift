/// Hears how a run goes on; called from the committer's queue, a few times a second at the most.
public protocol RunObserver: Sendable {
  func progressed(_ progress: RunProgress)
  /// Something a person should know: a resumed checkpoint, a skipped directory, "0 duplicates".
  func noted(_ message: String)
}

/// Where a run stands.
public struct RunProgress: Hashable, Sendable {
  public var phase: RunPhase
  /// Bytes of input done and to do (clean), or documents done and to do (match, publish).
  public var done: UInt64
  public var total: UInt64
  public var counts: RunCounts

  public init(phase: RunPhase, done: UInt64, total: UInt64, counts: RunCounts) {
    self.phase = phase
    self.done = done
    self.total = total
    self.counts = counts
  }
}

/// Says nothing.
public struct SilentObserver: RunObserver {
  public init() {}
  public func progressed(_ progress: RunProgress) {}
  public func noted(_ message: String) {}
}
