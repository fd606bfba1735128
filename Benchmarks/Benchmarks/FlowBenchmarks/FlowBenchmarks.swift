import Benchmark
import CopydeskFlow
import Dispatch

/// What handing documents from thread to thread costs, by the size of a batch: the reason why
/// `DocumentSource.batchDocuments` is 64. Divide a row's time by its items.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration.metrics = [.wallClock, .cpuTotal, .throughput]
  Benchmark.defaultConfiguration.maxDuration = .seconds(3)
  Benchmark.defaultConfiguration.maxIterations = 1_000

  let items = 65_536

  for size in [1, 8, 64, 512] {
    Benchmark("channel: 65,536 items in batches of \(size), one thread to another") { benchmark in
      for _ in benchmark.scaledIterations {
        let channel = BoundedChannel<[Int]>(capacity: 4)
        DispatchQueue(label: "sender").async {
          var source = CountingSource(items: items, size: size)
          while let batch = source.next(), channel.send(batch) {}
          channel.close()
        }
        var sum = 0
        while let batch = channel.receive() { sum &+= batch.count }
        precondition(sum == items)
      }
    }

    Benchmark("flow: 65,536 items in batches of \(size), two workers") { benchmark in
      for _ in benchmark.scaledIterations {
        var sum = 0
        try OrderedFlow(workers: 2, window: 8 * size).run(
          source: { CountingSource(items: items, size: size) }, worker: { AddingWorker() },
          commit: { sum &+= $0 })
        precondition(sum == items * (items - 1) / 2)
      }
    }
  }
}
