import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskIO

@Suite struct GzipMemberTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  static func text(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let words = ["the", "minister", "said", "on", "Friday", "naïve", "東京", "\n"]
    var out: [UInt8] = []
    while out.count < count {
      out += Array((words.randomElement(using: &random) ?? "").utf8) + [0x20]
    }
    return Array(out[..<count])
  }

  private func members(_ path: String, at offset: UInt64 = 0) throws -> [[UInt8]] {
    var reader = try GzipFileReader(path: path, at: offset)
    var members: [[UInt8]] = []
    while let member = try reader.nextMember() { members.append(member) }
    return members
  }

  @Test(arguments: [0, 1, 100, 32_768, 262_144, 1_000_000], [1, 6, 9])
  func aMemberInflatesToItsInput(size: Int, level: Int) throws {
    let bytes = Self.text(size, seed: UInt64(size))
    let path = try directory.write("a.gz", GzipMember.compress(bytes.span, level: level))
    #expect(try members(path) == [bytes])
  }

  @Test func noiseSurvives() throws {
    var random = SplitMix64(seed: 5)
    let noise = (0..<500_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let path = try directory.write("a.gz", GzipMember.compress(noise.span))
    #expect(try members(path) == [noise])
  }

  @Test func theHeaderHoldsNoTimeNoNameAndNoSystem() {
    let member = GzipMember.compress([1, 2, 3].span)
    #expect(Array(member[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  @Test func oneWriterGivesTheSameBytesAsFreshOnes() {
    var writer = GzipMemberWriter(level: 6)
    for seed in 0..<5 as Range<UInt64> {
      let bytes = Self.text(40_000, seed: seed)
      #expect(writer.member(bytes.span) == GzipMember.compress(bytes.span))
    }
  }

  @Test func piecesGiveTheSameMemberAsTheWhole() {
    let bytes = Self.text(200_000, seed: 9)
    var writer = GzipMemberWriter(level: 6)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 777) {
      writer.add(bytes.span.extracting(start..<min(start + 777, bytes.count)), to: &out)
    }
    writer.finish(to: &out)
    #expect(out == GzipMember.compress(bytes.span))
  }

  @Test func aLevelOutsideTheScaleIsMovedInside() {
    let bytes = Self.text(5_000, seed: 3)
    #expect(
      GzipMember.compress(bytes.span, level: 99) == GzipMember.compress(bytes.span, level: 9))
    #expect(
      GzipMember.compress(bytes.span, level: -4) == GzipMember.compress(bytes.span, level: 1))
  }
}
