internal import CopydeskFlow
internal import Dispatch
internal import Glibc

/// SIGINT and SIGTERM as requests: the first drains to a checkpoint, the second ends at once.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  /// Listens for as long as the object lives, and from the moment it is made: a signal that comes
  /// before has its usual effect, none is lost.
  init(_ interrupt: Interrupt) {
    let queue = DispatchQueue(label: "copydesk.signals")
    let registered = DispatchSemaphore(value: 0)
    sources = [SIGINT, SIGTERM].map { number in
      // On Linux Dispatch puts a handler of its own in place when it registers the source, later
      // than `resume` (libdispatch, event_epoll.c); ignoring the signal until then would lose it.
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // A program that was stopped twice must not wait for its own clean-up.
        if interrupt.requested != nil { _exit(128 + number) }
        interrupt.request(number)
        Console.current.note("stopping at the next checkpoint; once more ends at once")
      }
      source.setRegistrationHandler { registered.signal() }
      source.resume()
      return source
    }
    for _ in sources { registered.wait() }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  /// A reader that has gone is an error of `write`, not the end of the process.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
