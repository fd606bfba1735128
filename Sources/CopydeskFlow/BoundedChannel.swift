internal import DequeModule

/// A queue between threads that holds at most `capacity` elements: a fast sender waits for a slow receiver.
///
/// - Complexity: O(1) an element; one lock each way, so send batches, not single items.
public final class BoundedChannel<Element: Sendable>: Sendable {
  private struct State {
    var buffer: Deque<Element>
    var isClosed = false
  }

  private let capacity: Int
  private let monitor: Monitor<State>

  public init(capacity: Int) {
    precondition(capacity > 0, "a channel holds at least one element")
    self.capacity = capacity
    monitor = Monitor(State(buffer: Deque(minimumCapacity: capacity)))
  }

  /// Appends an element, waiting for room; false when the channel is closed and the element is gone.
  public func send(_ element: Element) -> Bool {
    monitor.wait { state in
      if state.isClosed { return false }
      guard state.buffer.count < capacity else { return nil }
      state.buffer.append(element)
      return true
    }
  }

  /// The oldest element, waiting for one; nil when the channel is closed and drained.
  public func receive() -> Element? {
    let received: Element?? = monitor.wait { state in
      if let element = state.buffer.popFirst() { return .some(.some(element)) }
      return state.isClosed ? .some(.none) : nil
    }
    return received ?? nil
  }

  /// No more elements come in; those inside can still be received.
  public func close() { monitor.change { $0.isClosed = true } }

  /// Closes and drops what is inside.
  public func cancel() {
    monitor.change { state in
      state.isClosed = true
      state.buffer.removeAll()
    }
  }
}
