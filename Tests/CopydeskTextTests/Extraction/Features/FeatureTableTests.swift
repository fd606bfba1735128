import Testing

@testable import CopydeskText

@Suite struct FeatureTableTests {
  @Test func rowsStandOneAfterTheOther() {
    var table = FeatureTable(rows: 3)
    table[1, .commas] = 7
    #expect(table[1, .commas] as Float == 7)
    #expect(table.values.count == 3 * BlockFeature.count)
    #expect(table.values.firstIndex(of: 7) == BlockFeature.count + BlockFeature.commas.rawValue)
    #expect(table.values.count { $0 != 0 } == 1)
  }

  @Test func claimsAreZeroAndOne() {
    var table = FeatureTable(rows: 1)
    table[0, .isGood] = true
    #expect(table[0, .isGood] as Float == 1)
    #expect(table[0, .isGood] as Bool)
    table[0, .isGood] = false
    #expect(table[0, .isGood] as Float == 0)
  }

  @Test func theFirstRowIsATableOfItsOwn() {
    var table = FeatureTable(rows: 2)
    table[0, .words] = 3
    table[1, .words] = 4
    #expect(table.first.rows == 1)
    #expect(table.first.values == Array(table.values.prefix(BlockFeature.count)))
    #expect(FeatureTable(rows: 0).first.rows == 0)
    #expect(FeatureTable(rows: 0).first.values == [])
  }
}
