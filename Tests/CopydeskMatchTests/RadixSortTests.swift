import CopydeskBase
import Testing

@testable import CopydeskMatch

@Suite struct RadixSortTests {
  @Test(arguments: [0, 1, 2, 100, 1_023, 1_024, 5_000])
  func sortsByTheBitsAskedForAndKeepsTheOrderOfEqualOnes(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    // Few upper halves, so that many are equal; the lower half is the place.
    var entries = (0..<count).map { (random.next() % 700) << 32 | UInt64($0) }
    let expected = entries.sorted()
    var sort = RadixSort()
    sort.sort(&entries, bits: 32..<64)
    #expect(entries == expected)
  }

  @Test func sortsWholeWords() {
    var random = SplitMix64(seed: 1)
    var entries = (0..<3_000).map { _ in random.next() }
    let expected = entries.sorted()
    var sort = RadixSort()
    sort.sort(&entries, bits: 0..<64)
    #expect(entries == expected)
    sort.sort(&entries, bits: 0..<64)
    #expect(entries == expected)
  }
}
