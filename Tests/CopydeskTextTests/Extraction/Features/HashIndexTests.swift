import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct HashIndexTests {
  @Test func numbersFollowTheOrderOfTheFirstCall() {
    var index = HashIndex()
    #expect([7, 9, 7, 0, 9].map { index.insert($0) } == [0, 1, 0, 2, 1])
    #expect(index.count == 3)
    #expect(index.keys == [7, 9, 0])
    #expect(index.find(9) == 1)
    #expect(index.find(8) == nil)
  }

  @Test func anEmptyIndexFindsNothing() {
    #expect(HashIndex().find(0) == nil)
    #expect(HashIndex(capacity: 0).count == 0)
  }

  /// Few keys of few values meet often; many make the table grow; shifted ones share their low bits.
  @Test(arguments: [(40, 0), (5_000, 0), (5_000, 40), (UInt64.max, 0)] as [(UInt64, UInt64)])
  func itAgreesWithADictionary(most: UInt64, shift: UInt64) {
    var random = SplitMix64(seed: most ^ shift)
    var index = HashIndex(capacity: 4)
    var expected: [UInt64: Int] = [:]
    for _ in 0..<3_000 {
      let key = UInt64.random(in: 0..<most, using: &random) << shift
      let number = expected[key] ?? expected.count
      expected[key] = number
      #expect(index.insert(key) == number)
    }
    #expect(index.count == expected.count)
    #expect(expected.allSatisfy { index.find($0.key) == $0.value })
    #expect(index.find(most | 1) == expected[most | 1])
  }
}
