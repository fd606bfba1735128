import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct PageSumsTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func aRunOfBlocksIsTheSumOfItsBlocks(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let blocks = (0..<20).map { _ in
      // Small whole numbers: their sums are exact.
      SIMD16<Float>((0..<16).map { _ in Float(Int.random(in: 0...50, using: &random)) })
    }
    var sums = PageSums(blocks: blocks.count)
    for block in blocks { sums.append(block) }
    for start in 0...20 {
      for end in start...20 {
        let expected = blocks[start..<end].reduce(.zero, +)
        #expect(sums[start..<end] == expected)
        #expect(sums[Int32(start)..<Int32(end)] == expected)
      }
    }
    #expect(sums.all == blocks.reduce(.zero, +))
  }

  @Test func withoutBlocksAllIsZero() {
    let sums = PageSums(blocks: 0)
    #expect(sums.all == .zero)
    #expect(sums[0..<0].linkDensity == 0)
    #expect(sums.all.mean(.words) == 0)
  }

  @Test func densityAndMeansAreSharesOfTheirWhole() {
    var block = SIMD16<Float>.zero
    block[.bytes] = 40
    block[.linkBytes] = 10
    block[.blocks] = 2
    block[.words] = 9
    #expect(block.linkDensity == 0.25)
    #expect(block.mean(.words) == 4.5)
    block[.linkBytes] = 90
    #expect(block.linkDensity == 1)
  }

  /// One lane each: a vector of sixteen numbers holds no more.
  @Test func everyLaneFits() {
    #expect(PageSums.Lane.allCases.count <= SIMD16<Float>.scalarCount)
  }
}
