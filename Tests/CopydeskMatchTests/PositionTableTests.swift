import CopydeskBase
import Testing

@testable import CopydeskMatch

@Suite struct PositionTableTests {
  @Test(arguments: [0, 1, 30, 4_096])
  func findsWhatWasInsertedAndNothingElse(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let hashes = (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) | 1 }
    var table = PositionTable()
    table.reset(count)
    for (place, hash) in hashes.enumerated() {
      let stands = table.insert(hash, place)
      #expect(stands == place)
    }
    for (place, hash) in hashes.enumerated() {
      let stands = table.insert(hash, 9)
      #expect(stands == place)
      #expect(table.position(of: hash, none: -1) == place)
      #expect(table.position(of: hash & ~1, none: -1) == -1)
      let isNew = table.insertNew(hash)
      #expect(!isNew)
    }
  }

  /// Emptied 600,000 times: the generation's bits run over.
  @Test func isEmptyAfterEveryReset() {
    var table = PositionTable()
    for turn in 0..<600_000 {
      table.reset(4)
      #expect(turn % 1_000 != 0 || table.position(of: 7, none: -1) == -1)
      let isNew = table.insertNew(7)
      #expect(isNew)
    }
  }
}
