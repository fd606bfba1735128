import Copydesk
import Testing

@testable import CopydeskCLI

@Suite struct ProgressLineTests {
  private func progress(_ done: UInt64, of total: UInt64, _ phase: RunPhase = .clean) -> RunProgress
  {
    var counts = RunCounts()
    counts.inputs = 1_250
    counts.kept = 1_204
    counts.duplicates = 31
    counts.dropped = 13
    counts.failed = 2
    return RunProgress(phase: phase, done: done, total: total, counts: counts)
  }

  @Test func theLineShowsShareRateTimeLeftAndCounts() {
    let line = ProgressLine.text(
      progress(250_000_000, of: 1_000_000_000), pace: .init(seconds: 5, base: 50_000_000),
      width: 200)
    #expect(
      line
        == "clean   [#####---------------]  25%  40.0 MB/s  ETA 18.8 s  1,204 kept, 31 duplicates, "
        + "13 dropped, 2 failed")
  }

  @Test func otherPhasesCountDocuments() {
    let line = ProgressLine.text(
      progress(500, of: 1_000, .match), pace: .init(seconds: 2, base: 0), width: 200)
    #expect(line.hasPrefix("match   [##########----------]  50%  250/s  ETA 2.0 s"))
  }

  @Test(
    arguments: [
      (0, 0, 0, 0), (0, 0, 10, 0), (5, 3, 1, 9), (.max, .max, 1, 0), (.max, 1, 0.6, .max),
      (1, .max, 1e9, 0),
    ] as [(UInt64, UInt64, Double, UInt64)])
  func noNumbersCrashOrOverflowTheLine(done: UInt64, total: UInt64, seconds: Double, base: UInt64) {
    for width in [0, 1, 20, 80] {
      let pace = ProgressLine.Pace(seconds: seconds, base: base)
      let line = ProgressLine.text(progress(done, of: total), pace: pace, width: width)
      #expect(line.count < max(1, width))
    }
  }
}
