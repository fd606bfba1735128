import CopydeskBase
import CopydeskText
import Testing

@testable import CopydeskMatch

@Suite struct WindowTests {
  /// Two texts of small vocabulary around one quote: by chance every window shares something.
  @Test(arguments: 0..<6)
  func chanceHitsBesideASharedQuoteAreNoRepetition(seed: UInt64) throws {
    let quote = " \"" + Wire.story(seed: 900 + seed, words: 70) + "\" "
    func text(_ own: UInt64) -> String {
      var random = SplitMix64(seed: own)
      let pool = Wire.story(seed: 5, words: 160).split(separator: " ")
      // Phrases of five words out of one stock: about one shingle in eight is shared.
      let phrases = (0..<32).map { pool[($0 * 5)..<($0 * 5 + 5)].joined(separator: " ") }
      return (0..<30).map { index in
        index % 4 == 0
          ? phrases[Int(random.next() % 32)] : Wire.story(seed: random.next(), words: 6)
      }.joined(separator: " ")
    }
    let decisions = try Wire.decide([
      Wire.record(0, text(seed) + quote + text(seed + 50)),
      Wire.record(1, text(seed + 100) + quote + text(seed + 150)),
    ])
    #expect(decisions.allSatisfy { $0.duplicateOf == nil })
  }

  /// The reworded copy is the longest; the group keeps one that the others agree with.
  @Test(arguments: 0..<6)
  func aRewordedCopyHeadsNoGroupOfBetterOnes(seed: UInt64) throws {
    let text = Wire.story(seed: 70 + seed, words: 400)
    var config = NearDuplicateConfig()
    config.keep = [.longest]
    let decisions = try Wire.decide(
      [
        Wire.record(0, Wire.edited(text, every: 4, seed: seed) + " and four more words"),
        Wire.record(1, Wire.edited(text, every: 5, seed: seed + 9)), Wire.record(2, text),
        Wire.record(3, Wire.edited(text, every: 30, seed: seed + 20)),
      ], config)
    #expect(Set(decisions.map(\.cluster)).count == 1)
    #expect(decisions[0].duplicateOf != nil)
  }
}
