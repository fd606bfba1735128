import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct LineDiffTests {
  private func changes(_ old: String, _ new: String) -> [String] {
    let before = old.utf8.map { UInt64($0) }
    let after = new.utf8.map { UInt64($0) }
    return LineDiff.changes(before, after).map { change in
      let gone = String(decoding: Array(old.utf8)[change.old], as: UTF8.self)
      let come = String(decoding: Array(new.utf8)[change.new], as: UTF8.self)
      return "\(change.old.lowerBound):\(gone)>\(come)"
    }
  }

  @Test func changedStretchesAreTold() {
    #expect(changes("abc", "abc") == [])
    #expect(changes("abc", "abd") == ["2:c>d"])
    #expect(changes("abcd", "ad") == ["1:bc>"])
    #expect(changes("ad", "abcd") == ["1:>bc"])
    #expect(changes("abcde", "xbcdy") == ["0:a>x", "4:e>y"])
    #expect(changes("", "a") == ["0:>a"])
    #expect(changes("", "") == [])
  }

  @Test(arguments: 0..<300) func changesLeadFromOneToTheOther(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let length = { Int(random.next() % 30) }
    let old = (0..<length()).map { _ in random.next() % 4 }
    let new = (0..<length()).map { _ in random.next() % 4 }
    let found = LineDiff.changes(old, new)
    var made: [UInt64] = []
    var position = 0
    for change in found {
      made += old[position..<change.old.lowerBound] + new[change.new]
      position = change.old.upperBound
    }
    made += old[position...]
    #expect(made == new)
    let cost = found.reduce(0) { $0 + $1.old.count + $1.new.count }
    #expect(cost == old.count + new.count - 2 * Self.longestCommon(old, new))
  }

  private static func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (index, y) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = x == y ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[b.count]
  }

  @Test func veryDifferentTextsAreOneChange() {
    let old = (0..<3_000).map { UInt64($0) }
    let new = (5_000..<8_000).map { UInt64($0) }
    #expect(LineDiff.changes(old, new) == [LineDiff.Change(old: 0..<3_000, new: 0..<3_000)])
  }
}
