internal import Dispatch

/// Source → workers → committer, on Dispatch, with the results in the order of the source.
///
///     try OrderedFlow(workers: 2, window: 64 << 20).run(
///       source: { Numbers(1...3) }, worker: { Doubler() }, commit: { print($0) })  // 2 4 6
///
/// The source and every worker have a serial queue of their own; the committer is the caller's thread.
/// (A blocking worker on a shared concurrent queue starts up to a second late for each one beyond the cores;
/// see `docs/decisions/0002-dispatch-not-async.md`.) Channels are bounded and the window limits what is under way,
/// so a slow committer slows the source down. The first error wins: the rest drains and `run` throws it.
public struct OrderedFlow: Sendable {
  private let workers: Int
  private let window: Int

  /// - Parameters:
  ///   - workers: how many, 1 or more.
  ///   - window: most weight under way between source and committer.
  public init(workers: Int, window: Int) {
    precondition(workers > 0 && window > 0, "a flow needs a worker and room for a batch")
    self.workers = workers
    self.window = window
  }

  private struct Numbered<Value: Sendable>: Sendable {
    var number: Int
    var weight: Int
    var value: Value
  }

  /// Runs until the source is exhausted or `interrupt` is requested; what was read by then is committed.
  ///
  /// - Parameters:
  ///   - source: makes the source, on its own queue.
  ///   - worker: makes a worker, on its own queue.
  ///   - commit: takes each result, in the order of the source, on the calling thread.
  public func run<Source: BatchSource & ~Copyable, Worker: BatchWorker & ~Copyable>(
    interrupt: Interrupt = Interrupt(),
    source makeSource: @escaping @Sendable () throws -> Source,
    worker makeWorker: @escaping @Sendable () throws -> Worker,
    commit: (Worker.Output) throws -> Void
  ) throws where Worker.Input == Source.Batch {
    let inbox = BoundedChannel<Numbered<Source.Batch>>(capacity: workers)
    let outbox = BoundedChannel<Numbered<Worker.Output>>(capacity: workers)
    let room = FlowWindow(limit: window)
    let failure = FailureSlot()
    let cancel: @Sendable () -> Void = {
      inbox.cancel()
      outbox.cancel()
      room.cancel()
    }

    let everyone = DispatchGroup()
    DispatchQueue(label: "copydesk.source").async(group: everyone) {
      defer { inbox.close() }
      do {
        var source = try makeSource()
        var number = 0
        while interrupt.requested == nil, let batch = try source.next() {
          let weight = max(source.weight(of: batch), 1)
          guard room.enter(weight),
            inbox.send(Numbered(number: number, weight: weight, value: batch))
          else { return }
          number += 1
        }
      } catch {
        failure.record(error)
        cancel()
      }
    }

    let crew = DispatchGroup()
    for index in 0..<workers {
      crew.enter()
      DispatchQueue(label: "copydesk.worker.\(index)").async(group: everyone) {
        defer { crew.leave() }
        do {
          var worker = try makeWorker()
          while let batch = inbox.receive() {
            let output = try worker.run(batch.value)
            let result = Numbered(number: batch.number, weight: batch.weight, value: output)
            guard outbox.send(result) else { return }
          }
        } catch {
          failure.record(error)
          cancel()
        }
      }
    }
    // The last worker out closes the committer's end.
    crew.notify(queue: DispatchQueue(label: "copydesk.crew")) { outbox.close() }

    do {
      var early: [Int: Numbered<Worker.Output>] = [:]
      var next = 0
      while let result = outbox.receive() {
        early[result.number] = result
        while let due = early.removeValue(forKey: next) {
          try commit(due.value)
          room.leave(due.weight)
          next += 1
        }
      }
    } catch {
      failure.record(error)
      cancel()
    }
    everyone.wait()
    if let error = failure.error { throw error }
  }
}
