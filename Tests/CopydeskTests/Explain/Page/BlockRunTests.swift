import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct BlockRunTests {
  private func blocks(_ verdicts: String) -> [TextBlock] {
    verdicts.map { TextBlock(kind: .paragraph, text: Array("two words".utf8), isKept: $0 == "k") }
  }

  @Test func neighboursWithOneVerdictAreARun() {
    let runs = BlockRun.runs(of: blocks("rrkkkr"), PageLimits())
    #expect(runs.map(\.blocks) == [0..<2, 2..<5, 5..<6])
    #expect(runs.map(\.isKept) == [false, true, false])
    #expect(runs.map(\.words) == [4, 6, 2])
    #expect(runs.allSatisfy { $0.gap.isEmpty })
  }

  @Test func noBlocksNoRuns() {
    #expect(BlockRun.runs(of: [], PageLimits()).isEmpty)
  }

  @Test func onlyRemovedRunsOfTooManyBlocksGetAGap() {
    var limits = PageLimits()
    limits.blocks = 10
    limits.runStart = 2
    limits.runEnd = 1
    let runs = BlockRun.runs(of: blocks("kkkkkkrrrrrr"), limits)
    #expect(runs[0].gap.isEmpty)
    #expect(runs[1].gap == 8..<11)
  }
}
