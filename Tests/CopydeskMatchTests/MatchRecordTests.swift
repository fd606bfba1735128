import Testing

@testable import CopydeskMatch

@Suite struct MatchRecordTests {
  @Test func recordsFollowOneAnother() {
    let records = [
      Wire.record(0, Wire.ferry, host: "a.example", day: -3), Wire.record(1, ""),
      Wire.record(.max, Wire.library, day: 20_000, damage: 3),
    ]
    var bytes: [UInt8] = []
    for record in records { record.encode(into: &bytes) }
    var offset = 0
    var read: [MatchRecord] = []
    while let record = next(bytes, &offset) { read.append(record) }
    #expect(read == records)
    #expect(offset == bytes.count)
  }

  @Test func aCutRecordIsNone() {
    var bytes: [UInt8] = []
    Wire.record(4, Wire.ferry).encode(into: &bytes)
    for length in [0, 3, 4, 35, 36, 83, 84, bytes.count - 1] {
      var offset = 0
      #expect(next(Array(bytes.prefix(length)), &offset) == nil)
      #expect(offset == 0)
    }
  }

  @Test func keysAreTheSampleAtOneInEight() {
    let keys = Wire.record(0, Wire.story(seed: 1, words: 3_000)).candidateKeys
    #expect(300...450 ~= keys.count)
    #expect(keys == keys.sorted())
    #expect(keys.allSatisfy { $0 < 1 << 29 })
  }

  func next(_ bytes: [UInt8], _ offset: inout Int) -> MatchRecord? {
    MatchRecord(decoding: bytes.span, at: &offset)
  }
}
