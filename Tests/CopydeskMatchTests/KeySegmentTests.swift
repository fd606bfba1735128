import CopydeskBase
import CopydeskText
import Testing

@testable import CopydeskMatch

@Suite struct KeySegmentTests {
  @Test(arguments: 0..<10)
  func keysComeBackByDocument(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys = (0..<Int(random.next() % 300)).map { _ in
      Set((0..<random.next() % 40).map { _ in UInt32(truncatingIfNeeded: random.next() % 2_000) })
        .sorted()
    }
    let segment = KeySegment(first: 7, keys: keys)
    #expect(segment.keys() == keys)
    #expect(segment.counts.map(Int.init) == keys.map(\.count))
  }

  @Test func damageIsNoticedAndNeverATrap() {
    let segment = KeySegment(first: 0, keys: (0..<50).map { [UInt32($0), 900, 4_000_000_000] })
    for place in segment.bytes.indices {
      var broken = segment
      broken.bytes[place] = 0xFF
      _ = broken.keys()
      broken.bytes.removeSubrange(place...)
      broken.bytes.append(0x80)
      #expect(broken.keys() == nil)
    }
  }

  @Test func documentsThatShareKeysMeet() {
    var join = KeyJoin([[1, 2, 3, 4], [9, 10], [1, 2, 50]])
    var isWhole = join.merge(KeySegment(first: 100, keys: [[1, 2, 77], [9], []]))
    #expect(isWhole)
    isWhole = join.merge(KeySegment(first: 500, keys: [[1, 2, 3, 4]]))
    #expect(isWhole)
    join.finish()
    #expect(partners(of: 0, &join) == [3, 0])
    #expect(partners(of: 1, &join) == [])
    let number = join.keep(0)
    #expect(number == 4)
    #expect(partners(of: 2, &join) == [0, 3, 4])
    #expect(partners(of: 2, &join, most: 1) == [0])
  }

  @Test func aKeyOfTooManyDocumentsCountsForNobody() {
    var join = KeyJoin([[1, 2, 3]])
    let crowd = (0...KeyJoin.commonKey).map { _ in [UInt32(1), 2] }
    let isWhole = join.merge(KeySegment(first: 0, keys: crowd + [[2, 3], [1, 3]]))
    #expect(isWhole)
    join.finish()
    #expect(partners(of: 0, &join).isEmpty)
  }

  private func partners(of place: Int, _ join: inout KeyJoin, most: Int = 10) -> [Int] {
    join.partners(of: place, MatchRules(), most: most)
  }
}
