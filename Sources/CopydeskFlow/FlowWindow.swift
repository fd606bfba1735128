/// How much may be under way between the source and the committer, by weight.
///
/// It bounds the batches that wait for an earlier, slower one: without it, the reorder buffer could grow
/// to the size of the input.
final class FlowWindow: Sendable {
  private struct State {
    var inFlight = 0
    var isCancelled = false
  }

  private let limit: Int
  private let monitor = Monitor(State())

  init(limit: Int) { self.limit = limit }

  /// Waits until `weight` fits (one batch always does); false when cancelled.
  func enter(_ weight: Int) -> Bool {
    monitor.wait { state in
      if state.isCancelled { return false }
      guard state.inFlight == 0 || state.inFlight + weight <= limit else { return nil }
      state.inFlight += weight
      return true
    }
  }

  func leave(_ weight: Int) { monitor.change { $0.inFlight -= weight } }

  func cancel() { monitor.change { $0.isCancelled = true } }
}
