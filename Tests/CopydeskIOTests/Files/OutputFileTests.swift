import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskIO

@Suite struct OutputFileTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// Sizes on both sides of the 256 KiB buffer.
  @Test(arguments: [0, 1, 4096, 262_143, 262_144, 262_145, 700_000])
  func whatIsWrittenCanBeRead(size: Int) throws {
    let path = directory.file("a")
    let small = Self.bytes(100, seed: 1)
    let large = Self.bytes(size, seed: 2)
    var file = try OutputFile(creating: path)
    try file.write(small.span)
    try file.write(large.span)
    try file.write(small.span)
    #expect(file.offset == UInt64(size + 200))
    try file.close()
    #expect(try FileSystem.read(path) == small + large + small)
  }

  @Test func syncPutsBufferedBytesOnDisk() throws {
    let path = directory.file("a")
    var file = try OutputFile(creating: path)
    try file.write([1, 2, 3].span)
    try file.sync()
    #expect(try FileSystem.read(path) == [1, 2, 3])
    try file.close()
  }

  @Test func creatingTruncatesAnOlderFile() throws {
    let path = try directory.write("a", Array(0..<100))
    let file = try OutputFile(creating: path)
    try file.close()
    #expect(try FileSystem.size(path) == 0)
  }

  @Test func resumingCutsOffWhatLiesBehind() throws {
    let path = try directory.write("a", Array(0..<100))
    var file = try OutputFile(resuming: path, at: 10)
    #expect(file.offset == 10)
    try file.write([200].span)
    try file.close()
    #expect(try FileSystem.read(path) == Array(0..<10) + [200])
  }

  @Test func resumingRefusesAFileShorterThanTheOffset() throws {
    let path = try directory.write("a", Array(0..<100))
    #expect(throws: IOFailure("resume", path: path, code: 22)) {
      _ = try OutputFile(resuming: path, at: 101)
    }
    #expect(try FileSystem.size(path) == 100)
  }

  @Test func resumingRefusesAnImpossibleOffset() throws {
    let path = try directory.write("a", [1])
    #expect(throws: IOFailure.self) { _ = try OutputFile(resuming: path, at: .max) }
  }

  @Test func resumingRefusesAMissingFile() {
    #expect(throws: IOFailure("open", path: directory.file("none"), code: 2)) {
      _ = try OutputFile(resuming: directory.file("none"), at: 0)
    }
  }

  /// /dev/full refuses every write as a full disk does.
  @Test func aFullDiskIsAnErrorThatNamesTheFile() throws {
    let failure = #expect(throws: IOFailure.self) {
      var file = try OutputFile(creating: "/dev/full")
      try file.write([1, 2, 3].span)
      try file.sync()
    }
    #expect(failure?.description == "cannot write /dev/full: No space left on device")
  }
}
