internal import Synchronization

/// The first error of a flow; later ones follow from it and are dropped.
final class FailureSlot: Sendable {
  private let first = Mutex<(any Error)?>(nil)

  func record(_ error: any Error) {
    first.withLock { if $0 == nil { $0 = error } }
  }

  var error: (any Error)? { first.withLock { $0 } }
}
