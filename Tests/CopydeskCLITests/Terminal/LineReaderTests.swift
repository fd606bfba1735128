import CopydeskTestSupport
import Glibc
import Testing

@testable import CopydeskCLI

@Suite struct LineReaderTests {
  private func lines(_ text: String, limit: Int) throws -> [LineReader.Line] {
    let directory = try TemporaryDirectory()
    let descriptor = open(try directory.write("lines", Array(text.utf8)), O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, limit: limit)
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\r\nb", ["a", "b"]),
    ("a\n\nb\n", ["a", "", "b"]), ("\r\n\r\n", ["", ""]),
  ])
  func linesAreParted(text: String, expected: [String]) throws {
    #expect(try lines(text, limit: 100) == expected.map { .bytes(Array($0.utf8)) })
  }

  @Test func aLineOverTheLimitIsPassedOver() throws {
    let text = "ab\n" + String(repeating: "x", count: 11) + "\ncd"
    #expect(
      try lines(text, limit: 10) == [
        .bytes(Array("ab".utf8)), .tooLong(11), .bytes(Array("cd".utf8)),
      ])
  }

  @Test func aLineOfManyBuffersIsPassedOverInBoundedMemory() throws {
    let long = String(repeating: "x", count: 3_000_000)
    #expect(try lines(long, limit: 10) == [.tooLong(3_000_000)])
    #expect(try lines(long + "\ny\n", limit: 10) == [.tooLong(3_000_000), .bytes([0x79])])
    #expect(try lines(long + "\ny\n", limit: 3_000_000).count == 2)
  }
}
