/// Where batches come from: read by one queue, in the order that the committer will see.
public protocol BatchSource<Batch>: ~Copyable, SendableMetatype {
  associatedtype Batch: Sendable

  /// The next batch, or nil at the end.
  mutating func next() throws -> Batch?

  /// How much of the flow's window `batch` takes, in the window's unit (bytes).
  func weight(of batch: Batch) -> Int
}
