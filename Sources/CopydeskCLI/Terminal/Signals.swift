internal import CopydeskFlow
internal import Dispatch
internal import Glibc

/// SIGINT and SIGTERM as requests: the first drains to a checkpoint, the second ends at once.
final class Signals {
  private let sources: [any DispatchSourceSignal]

  /// Listens for as long as the object lives.
  init(_ interrupt: Interrupt) {
    let queue = DispatchQueue(label: "copydesk.signals")
    sources = [SIGINT, SIGTERM].map { number in
      // Dispatch sees a signal only when its own action is to be ignored.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        // A program that was stopped twice must not wait for its own clean-up.
        if interrupt.requested != nil { _exit(128 + number) }
        interrupt.request(number)
        Console.current.note("stopping at the next checkpoint; once more ends at once")
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }

  /// A reader that has gone is an error of `write`, not the end of the process.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
