import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct FrameTests {
  private static func bytes(_ count: Int, _ random: inout SplitMix64) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func framesComeBackAsTheyWere(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var buffer: [UInt8] = []
    let frames = (0..<10).map { _ in
      SpoolFrame(
        ordinal: random.next(), json: Self.bytes(Int(random.next() % 50), &random),
        text: Self.bytes(Int(random.next() % 50), &random),
        markdown: Self.bytes(Int(random.next() % 3), &random),
        outline: Self.bytes(Int(random.next() % 9), &random))
    }
    for frame in frames { frame.encode(into: &buffer) }
    var offset = 0
    var read: [SpoolFrame] = []
    while let frame = SpoolFrame(decoding: buffer, at: &offset) { read.append(frame) }
    #expect(read == frames)
    #expect(offset == buffer.count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func draftsComeBackAsTheyWere(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var buffer: [UInt8] = []
    let drafts = (0..<10).map { index in
      LedgerDraft(
        ordinal: random.next(), status: [.passed, .dropped, .failed][index % 3],
        reference: Self.bytes(Int(random.next() % 40), &random),
        rest: Self.bytes(Int(random.next() % 90), &random))
    }
    for draft in drafts { draft.encode(into: &buffer) }
    var offset = 0
    var read: [LedgerDraft] = []
    while let draft = LedgerDraft(decoding: buffer, at: &offset) { read.append(draft) }
    #expect(read == drafts)
    #expect(offset == buffer.count)
  }

  @Test func aFrameCutAnywhereIsNoFrame() {
    var buffer: [UInt8] = []
    SpoolFrame(ordinal: 7, json: Array("{}".utf8), text: [1, 2], markdown: [3], outline: [4])
      .encode(
        into: &buffer)
    for length in 0..<buffer.count {
      var offset = 0
      #expect(SpoolFrame(decoding: Array(buffer.prefix(length)), at: &offset) == nil)
    }
  }

  @Test func aDraftOfAnUnknownStatusIsRefused() {
    var buffer: [UInt8] = []
    LedgerDraft(ordinal: 1, status: .failed, reference: [], rest: []).encode(into: &buffer)
    buffer[8] = 9
    var offset = 0
    #expect(LedgerDraft(decoding: buffer, at: &offset) == nil)
  }
}
