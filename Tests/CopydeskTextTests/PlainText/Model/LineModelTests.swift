import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LineModelTests {
  /// One tree of one split on `feature`.
  static func stump(_ feature: LineFeature, at threshold: Float, _ low: Float, _ high: Float)
    -> [UInt8]
  {
    var bytes = Array("CDLINES1".utf8)
    func add(_ value: UInt64, _ count: Int) {
      for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
    }
    add(LineFeature.digest, 8)
    add(1, 4)
    add(1, 4)
    add(UInt64(Float(0).bitPattern), 4)
    add(UInt64(feature.rawValue), 2)
    for number in [threshold, low, high] { add(UInt64(number.bitPattern), 4) }
    return bytes
  }

  /// A broken or outdated file leaves the program with a model that knows nothing.
  @Test func theModelOfTheProgramFitsItsFeatures() {
    #expect(LineModel.shared.trees.trees > 0)
    #expect(LineModel.shared.trees.width == LineFeature.count)
  }

  @Test func aFileIsReadAsItWasWritten() throws {
    let model = try #require(LineModel(Self.stump(.words, at: 5, -2, 3)))
    var table = FeatureTable(rows: 2, width: LineFeature.count)
    table[1, line: .words] = 9
    #expect(model.scores(table) == [-2, 3])
  }

  @Test func aFileCutShortAnywhereIsRefused() {
    let bytes = Self.stump(.words, at: 5, -2, 3)
    for count in 0..<bytes.count { #expect(LineModel(Array(bytes[..<count])) == nil) }
    #expect(LineModel(bytes + [0]) == nil)
  }

  @Test func anotherFeatureTableIsRefused() {
    var bytes = Self.stump(.words, at: 5, -2, 3)
    bytes[8] ^= 1
    #expect(LineModel(bytes) == nil)
  }

  /// A table of the other kind is not read past its rows.
  @Test func aTableOfAnotherWidthIsLeftAlone() throws {
    let model = try #require(LineModel(Self.stump(.meanLast, at: 5, -2, 3)))
    #expect(model.scores(FeatureTable(rows: 2, width: 3)) == [0, 0])
  }
}
