import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskIO

@Suite struct GzipFileReaderTests {
  let directory: TemporaryDirectory
  let parts = (0..<4 as Range<UInt64>).map { GzipMemberTests.text(150_000, seed: $0) }
  let compressed: [[UInt8]]

  init() throws {
    directory = try TemporaryDirectory()
    compressed = parts.map { GzipMember.compress($0.span) }
  }

  private func failure(_ bytes: [UInt8], limit: Int = 1 << 30) throws -> ReadError? {
    let path = try directory.write("bad.gz", bytes)
    return #expect(throws: ReadError.self) {
      var reader = try GzipFileReader(path: path, limit: limit)
      while try reader.nextMember() != nil {}
    }
  }

  @Test func membersComeOneByOneWithTheirOffsets() throws {
    let path = try directory.write("a.gz", Array(compressed.joined()))
    var reader = try GzipFileReader(path: path)
    var offset: UInt64 = 0
    for index in parts.indices {
      #expect(try reader.nextMember() == parts[index])
      offset += UInt64(compressed[index].count)
      #expect(reader.offset == offset)
    }
    #expect(try reader.nextMember() == nil)
    #expect(try reader.nextMember() == nil)
  }

  @Test func aFileCanBeReadFromAnyMember() throws {
    let path = try directory.write("a.gz", Array(compressed.joined()))
    let start = UInt64(compressed[0].count + compressed[1].count)
    var reader = try GzipFileReader(path: path, at: start)
    #expect(try reader.nextMember() == parts[2])
  }

  @Test func anEmptyFileHoldsNoMember() throws {
    var reader = try GzipFileReader(path: try directory.write("empty.gz", []))
    #expect(try reader.nextMember() == nil)
  }

  @Test func anEmptyMemberIsAMember() throws {
    let path = try directory.write("a.gz", GzipMember.compress([UInt8]().span))
    var reader = try GzipFileReader(path: path)
    #expect(try reader.nextMember() == [])
    #expect(try reader.nextMember() == nil)
  }

  /// Cuts in the header, in the data and in the trailer.
  @Test(arguments: [1, 9, 10, 500, -8, -1])
  func aCutIsTruncatedAtTheMembersStart(cut: Int) throws {
    let first = compressed[0]
    let second = compressed[1]
    let kept = cut > 0 ? cut : second.count + cut
    let failure = try failure(first + second[..<kept])
    #expect(failure?.code == .truncated)
    #expect(failure?.offset == UInt64(first.count))
  }

  @Test func aFlippedBitAnywhereIsSeen() throws {
    let member = compressed[0]
    var random = SplitMix64(seed: 11)
    for _ in 0..<60 {
      var broken = member
      // Bytes 4 ... 9 of the header say nothing of the data (RFC 1952, section 2.3.1).
      let index = Int.random(in: 10..<member.count, using: &random)
      broken[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      let failure = try failure(broken)
      #expect(failure?.code == .corrupt || failure?.code == .truncated)
    }
  }

  @Test func aWrongChecksumIsCorruptWithPathAndReason() throws {
    var member = compressed[0]
    member[member.count - 8] ^= 1
    let failure = try failure(member)
    #expect(failure?.code == .corrupt)
    #expect(failure?.path == directory.file("bad.gz"))
    #expect(failure?.detail == "incorrect data check")
  }

  @Test func rubbishBehindAMemberIsCorrupt() throws {
    let member = compressed[0]
    #expect(try failure(member + Array("rubbish".utf8))?.code == .corrupt)
  }

  @Test func aMemberOverTheLimitIsRefused() throws {
    let bomb = GzipMember.compress([UInt8](repeating: 0, count: 3_000_000).span)
    #expect(try failure(bomb, limit: 1_000_000)?.code == .tooLarge)
  }

  @Test func aMissingFileIsUnreadable() {
    let failure = #expect(throws: ReadError.self) { _ = try GzipFileReader(path: "/no/such") }
    #expect(failure?.code == .unreadable)
    #expect(failure?.detail == "No such file or directory")
  }
}
