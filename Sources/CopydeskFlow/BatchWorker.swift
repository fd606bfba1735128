/// What is done to each batch. One queue owns one worker, so there are no locks inside.
public protocol BatchWorker<Input, Output>: ~Copyable, SendableMetatype {
  associatedtype Input: Sendable
  associatedtype Output: Sendable

  mutating func run(_ batch: Input) throws -> Output
}
