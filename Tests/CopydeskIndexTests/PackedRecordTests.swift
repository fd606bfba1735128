import CopydeskBase
import CopydeskMatch
import CopydeskText
import Testing

@testable import CopydeskIndex

@Suite struct PackedRecordTests {
  private func record(words: Int, seed: UInt64, _ config: NearDuplicateConfig) -> MatchRecord {
    var random = SplitMix64(seed: seed)
    let text = (0..<words).map { index in
      index % 9 == 0
        ? "Name\(random.next() % 900)" : index % 7 == 0 ? "\(index)" : "w\(random.next() % 5_000)"
    }.joined(separator: " ")
    var fingerprinter = Fingerprinter(config)
    return MatchRecord(
      ordinal: 0, day: seed % 3 == 0 ? nil : Int32(truncatingIfNeeded: seed) * 4_000 - 9_000,
      host: random.next(), identity: 0, damage: UInt32(seed),
      fingerprint: fingerprinter.fingerprint(Array(text.utf8)))
  }

  @Test(arguments: [0, 1, 2, 3, 20, 421, 12_000])
  func whatIsPackedComesBack(words: Int) {
    for seed in 0..<6 as Range<UInt64> {
      var config = NearDuplicateConfig()
      if seed == 4 { config.method = .minhash }
      if seed == 5 { config.traceSampling = 1 }
      let record = record(words: words, seed: seed, config)
      #expect(PackedRecord.record(PackedRecord(record).bytes) == record)
    }
  }

  @Test func noByteCanBeMissing() {
    let bytes = PackedRecord(record(words: 200, seed: 1, NearDuplicateConfig())).bytes
    for count in bytes.indices { #expect(PackedRecord.record(Array(bytes[..<count])) == nil) }
    #expect(PackedRecord.record(bytes + [1]) == nil)
  }

  /// Measured: 1.5 KB in the work directory, 1.2 here, for 420 words.
  @Test func aRecordOfFourHundredWordsTakesThreeQuarters() {
    let record = record(words: 420, seed: 2, NearDuplicateConfig())
    var encoded: [UInt8] = []
    record.encode(into: &encoded)
    #expect(4 * PackedRecord(record).bytes.count < 3 * encoded.count)
  }
}
