import CopydeskBase
import Testing

@testable import CopydeskFlow

/// Counts up to `end`, each number a batch of weight `weight`.
private struct Numbers: BatchSource {
  var upcoming = 0
  var end: Int
  var batchWeight = 1
  var failAt: Int?

  mutating func next() throws -> Int? {
    if upcoming == failAt { throw Broken(what: "source") }
    guard upcoming < end else { return nil }
    defer { upcoming += 1 }
    return upcoming
  }

  func weight(of batch: Int) -> Int { batchWeight }
}

/// Squares, after work whose amount depends on the number, so that results finish out of order.
private struct Squarer: BatchWorker {
  var failAt: Int?

  mutating func run(_ batch: Int) throws -> Int {
    if batch == failAt { throw Broken(what: "worker") }
    var random = SplitMix64(seed: UInt64(batch))
    for _ in 0..<(random.next() % 2_000) { _ = random.next() }
    return batch * batch
  }
}

private struct Broken: Error, Equatable { var what: String }

@Suite struct OrderedFlowTests {
  @Test(arguments: [1, 2, 4, 9]) func resultsComeInTheOrderOfTheSource(workers: Int) throws {
    var results: [Int] = []
    try OrderedFlow(workers: workers, window: 7).run(
      source: { Numbers(end: 500) }, worker: { Squarer() }, commit: { results.append($0) })
    #expect(results == (0..<500).map { $0 * $0 })
  }

  @Test func aBatchHeavierThanTheWindowStillPasses() throws {
    var results: [Int] = []
    try OrderedFlow(workers: 2, window: 3).run(
      source: { Numbers(end: 20, batchWeight: 100) }, worker: { Squarer() },
      commit: { results.append($0) })
    #expect(results.count == 20)
  }

  @Test func anEmptySourceCommitsNothing() throws {
    var count = 0
    try OrderedFlow(workers: 3, window: 1).run(
      source: { Numbers(end: 0) }, worker: { Squarer() }, commit: { _ in count += 1 })
    #expect(count == 0)
  }

  @Test(arguments: [0, 1, 250]) func theFirstErrorOfTheSourceEndsTheRun(at failure: Int) {
    #expect(throws: Broken(what: "source")) {
      try OrderedFlow(workers: 3, window: 8).run(
        source: { Numbers(end: 500, failAt: failure) }, worker: { Squarer() }, commit: { _ in })
    }
  }

  @Test(arguments: [0, 1, 250]) func anErrorOfAWorkerEndsTheRun(at failure: Int) {
    #expect(throws: Broken(what: "worker")) {
      try OrderedFlow(workers: 3, window: 8).run(
        source: { Numbers(end: 100_000) }, worker: { Squarer(failAt: failure) }, commit: { _ in })
    }
  }

  @Test func anErrorOfTheCommitterEndsTheRun() {
    #expect(throws: Broken(what: "commit")) {
      try OrderedFlow(workers: 2, window: 8).run(
        source: { Numbers(end: 100_000) }, worker: { Squarer() },
        commit: { if $0 == 100 { throw Broken(what: "commit") } })
    }
  }

  @Test func anInterruptDrainsToAPrefix() throws {
    let interrupt = Interrupt()
    var results: [Int] = []
    try OrderedFlow(workers: 2, window: 8).run(
      interrupt: interrupt, source: { Numbers(end: 1_000_000) }, worker: { Squarer() },
      commit: {
        results.append($0)
        if results.count == 50 { interrupt.request(15) }
      })
    #expect(interrupt.requested == 15)
    #expect(results.count >= 50 && results.count < 1_000_000)
    #expect(results == (0..<results.count).map { $0 * $0 })
  }
}
