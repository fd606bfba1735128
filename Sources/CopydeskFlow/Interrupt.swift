internal import Synchronization

/// A request to stop, seen by every loop of the flow: set once, by a signal handler's queue or by a failure.
public final class Interrupt: Sendable {
  private let signal = Atomic<Int32>(0)

  public init() {}

  /// The signal that asked to stop (SIGINT 2, SIGTERM 15), or nil.
  public var requested: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Asks the flow to drain to a checkpoint.
  public func request(_ number: Int32) { signal.store(number, ordering: .relaxed) }
}
