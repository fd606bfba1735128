internal import CopydeskIO
internal import Dispatch

/// Shows other hosts that the holder of a lock lives, in every phase: renews the lock's time every five minutes.
///
/// A lock of another host counts as left behind after 30 minutes without a sign of life (restic's figures).
final class LockKeeper {
  private static let seconds = 300
  private let timer: any DispatchSourceTimer

  init(_ lock: RunLock) {
    let source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "copydesk.lock"))
    source.schedule(deadline: .now() + .seconds(Self.seconds), repeating: .seconds(Self.seconds))
    source.setEventHandler { _ = lock.refresh() }
    source.resume()
    timer = source
  }

  deinit { timer.cancel() }
}
