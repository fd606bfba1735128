internal import Copydesk
internal import Logging
internal import Synchronization

/// Shows a run on standard error: a bar on a terminal, else a line a minute and at each new phase.
final class TerminalProgress: RunObserver {
  private struct State {
    var phase: RunPhase?
    var phaseStart: ContinuousClock.Instant?
    var base: UInt64 = 0
    var lastShown: ContinuousClock.Instant?
    var hasBar = false
  }

  private let console: Console
  private let isTerminal: Bool
  private let state = Mutex(State())

  init(_ console: Console) {
    self.console = console
    isTerminal = console.format == .text && StandardStreams.errorIsTerminal
  }

  func progressed(_ progress: RunProgress) {
    guard !console.isQuiet else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      if state.phase != progress.phase {
        state.phase = progress.phase
        state.phaseStart = now
        state.base = progress.done
        state.lastShown = isTerminal ? nil : now
      }
      let interval: Duration = isTerminal ? .milliseconds(200) : .seconds(60)
      if let last = state.lastShown, last.duration(to: now) < interval { return }
      state.lastShown = now
      let pace = ProgressLine.Pace(
        seconds: (state.phaseStart ?? now).duration(to: now) / .seconds(1), base: state.base)
      show(progress, pace)
      state.hasBar = isTerminal
    }
  }

  func noted(_ message: String) {
    state.withLock { clear(&$0) }
    console.note(message)
  }

  /// Takes the bar away, so that what follows begins on a clean line.
  func finish() { state.withLock { clear(&$0) } }

  private func clear(_ state: inout State) {
    if state.hasBar { StandardStreams.writeError("\r\u{1B}[K") }
    state.hasBar = false
  }

  private func show(_ progress: RunProgress, _ pace: ProgressLine.Pace) {
    if isTerminal {
      let line = ProgressLine.text(progress, pace: pace, width: StandardStreams.errorColumns)
      StandardStreams.writeError("\r" + line + "\u{1B}[K")
      return
    }
    var members = progress.counts.logMembers
    members["phase"] = .string(progress.phase.rawValue)
    members["done"] = .stringConvertible(Int(clamping: progress.done))
    members["total"] = .stringConvertible(Int(clamping: progress.total))
    console.event("progress", ProgressLine.text(progress, pace: pace, width: 200), members)
  }
}
