import Testing

@testable import CopydeskBase

@Suite struct LeafTests {
  @Test(arguments: ["", "a", " \t\n", "\u{0}?@\u{7F}", "aé中🙂"])
  func aByteSetHoldsItsMembersOnly(members: String) {
    let set = ByteSet(members)
    let wanted = Set(members.utf8)
    for byte in 0...255 as ClosedRange<UInt8> {
      #expect(set.contains(byte) == wanted.contains(byte))
    }
  }

  /// FNV-1a's published 64-bit value of "a" (draft-eastlake-fnv), before the finishing mix.
  @Test func hash64IsFNVThenMix() {
    #expect(Hash64.hash("a") == Hash64.mix(0xAF63_DC4C_8601_EC8C))
    #expect(Hash64.hash("") == Hash64.mix(0xCBF2_9CE4_8422_2325))
  }

  @Test func hash64OfPiecesIsThatOfTheWhole() {
    var hash = Hash64(seed: 7)
    hash.add(Array("minister ".utf8).span)
    for byte in "said".utf8 { hash.add(byte) }
    #expect(hash.value == Hash64.hash(Array("minister said".utf8).span, seed: 7))
    #expect(hash.value == Hash64.hash("minister said", seed: 7))
    #expect(hash.value != Hash64.hash("minister said", seed: 8))
  }

  /// First outputs for seed 1234567, as in Vigna's reference splitmix64.c.
  @Test func splitMixIsTheReferenceGenerator() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()]
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func talliesAddAndAreWrittenSorted() {
    var tally = Tally(["b": 2, "a": 1])
    tally.add("zero", 0)
    tally += Tally(["b": 3, "é": 1])
    #expect(tally["b"] == 5)
    #expect(tally["none"] == 0)
    var json = JSONWriter()
    tally.write(to: &json)
    #expect(json.bytes == Array(#"{"a":1,"b":5,"é":1}"#.utf8))
  }

  @Test(arguments: [
    "", "plain", "é中🙂", "\u{0}\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}",
  ])
  func scalarsAreReadAndWrittenAsTheyAre(text: String) {
    let bytes = Array(text.utf8)
    var scalars: [Unicode.Scalar] = []
    var out: [UInt8] = []
    var offset = 0
    while let scalar = bytes.span.nextScalar(&offset) {
      scalars.append(scalar)
      out.appendUTF8(scalar)
    }
    #expect(scalars == Array(text.unicodeScalars))
    #expect(out == bytes)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func brokenBytesEndTheLoopAndNeverTrap(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<64).map { _ in UInt8.random(in: 0x70...0xFF, using: &random) }
    var offset = 0
    var steps = 0
    while bytes.span.nextScalar(&offset) != nil { steps += 1 }
    #expect(offset == bytes.count)
    #expect(steps <= bytes.count)
  }

  @Test(
    arguments: [[0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xC3]]
      as [[UInt8]])
  func illFormedSequencesReadAsReplacement(bytes: [UInt8]) {
    var offset = 0
    #expect(bytes.span.nextScalar(&offset) == "\u{FFFD}")
  }

  @Test func rangesAreAppended() {
    let source: [UInt8] = Array(0..<100)
    var out: [UInt8] = [200]
    out.append(source.span, 10..<13)
    out.append(source.span, 5..<5)
    #expect(out == [200, 10, 11, 12])
  }

  @Test func textIsTakenOnlyWhenValid() {
    let bytes: [UInt8] = [0x61, 0xC3, 0xA9, 0xFF]
    #expect(String(validatingUTF8: bytes.span, 0..<3) == "aé")
    #expect(String(validatingUTF8: bytes.span, 0..<2) == nil)
    #expect(String(utf8: bytes.span, 1..<4) == "é\u{FFFD}")
  }
}
