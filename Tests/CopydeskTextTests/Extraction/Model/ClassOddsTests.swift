import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct ClassOddsTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func everyWordIsFoundAndNoOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rows = (0..<UInt64.random(in: 0...300, using: &random)).map { _ in
      (
        // The lowest bit is not looked at; shifted keys share their slots.
        hash: UInt64.random(in: 0...5_000, using: &random) << (seed.isMultiple(of: 2) ? 1 : 50),
        odds: SIMD4<Float>(repeating: Float.random(in: -6...6, using: &random))
      )
    }
    let expected = Dictionary(rows.map { ($0.hash, $0.odds) }) { _, last in last }
    let odds = ClassOdds(rows)
    #expect(expected.allSatisfy { odds[$0.key] == $0.value })
    #expect(odds[1 << 63] == nil)
    #expect(odds[10_007 << 1] == nil)
  }

  @Test func tagsAreLookedUpBeforehand() throws {
    let odds = ClassOdds([(ClassToken.hash(.nav), SIMD4(-2, -1, 0, 1))])
    let nav = odds.tags[Int(HTMLTag.nav.rawValue)]
    #expect(nav.sum == SIMD4(-2, -1, 0, 1))
    #expect(nav.low == -2)
    #expect(nav.high == 0)
    #expect(odds.tags[Int(HTMLTag.main.rawValue)].sum == .zero)
    #expect(odds.tags.count == HTMLTag.allCases.count)
  }

  @Test func anEmptyTableKnowsNothing() {
    #expect(ClassOdds([])[0] == nil)
    #expect(ClassOdds([])[.max] == nil)
  }

  @Test func sumsOfAncestorsDecay() {
    let page = ClassSums().child(SIMD4(1, 0, 0, 0), low: 0, high: 1)
    let nav = page.child(SIMD4(-20, 2, 0, 0), low: -4, high: 0)
    #expect(page.chain[0] == 1)
    #expect(nav.own == SIMD4(-6, 2, 0, 0))
    #expect(nav.chain[0] == -6 + 0.85)
    #expect(nav.near == -5.5)
    #expect(nav.lowest == -4 && nav.highest == 1)
  }
}
