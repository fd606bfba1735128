import CopydeskBase
import Testing

@testable import CopydeskIO

@Suite struct JSONReaderTests {
  @Test func linesCarryIdUrlAndMetadata() throws {
    let line =
      #"{"id":7,"url":"https://a.example/","html":"<p>Grüße","title":"T","author":["A","B"],"#
      + #""date":"2024-01-02","language":"de"}"#
    let document = try #require(ReadUnit(Array(line.utf8)).documents.first)
    #expect(document.id == "7")
    #expect(document.url == "https://a.example/")
    #expect(document.kind == .html)
    #expect(document.httpCharset == "utf-8")
    #expect(document.bytes == Array("<p>Grüße".utf8))
    #expect(document.given.title == "T")
    #expect(document.given.author == "A, B")
    #expect(document.given.date == "2024-01-02")
    #expect(document.given.language == "de")
  }

  @Test func base64IsRawBytesWithoutACharset() throws {
    let document = try #require(
      ReadUnit(Array(#"{"id":"a","html_b64":"PHA+/+k="}"#.utf8)).documents.first)
    #expect(document.bytes == Array("<p>".utf8) + [0xFF, 0xE9])
    #expect(document.httpCharset == nil)
  }

  @Test func aBadLineFailsAloneWithItsOffset() throws {
    let lines = [
      "{\"text\":\"a\"}", "{\"text\":", "{\"title\":\"x\"}", "[1]", "{\"html_b64\":\"?\"}", "",
      "{\"text\":\"b\"}",
    ]
    let unit = try ReadUnit(Array(lines.joined(separator: "\n").utf8))
    #expect(unit.texts == ["a", "b"])
    #expect(unit.failures.map(\.code) == [.badRecord, .badRecord, .badRecord, .badRecord])
    #expect(unit.documents.map(\.source.offset) == [0, 13, 22, 36, 40, 58])
    #expect(unit.documents.first?.id.hasSuffix("/unit@0") == true)
  }

  @Test func aBadFirstLineDoesNotHideTheOthers() throws {
    let unit = try ReadUnit(Array("{\"text\": oops}\n{\"text\":\"b\"}\n".utf8))
    #expect(unit.documents.map(\.failure?.code) == [.badRecord, nil])
  }

  @Test func aLineOverTheLimitFailsAlone() throws {
    var limits = Limits()
    limits.documentBytes = 1_000
    let long = "{\"text\":\"" + String(repeating: "x", count: 400_000) + "\"}"
    for lines in [["{\"text\":\"a\"}", long, "{\"text\":\"b\"}"], [long, "{\"text\":\"b\"}"]] {
      let unit = try ReadUnit(Array(lines.joined(separator: "\n").utf8), limits: limits)
      #expect(unit.failures.map(\.code) == [.tooLarge])
      #expect(unit.texts.last == "b")
    }
  }

  @Test(arguments: [
    "[{\"text\":\"a\"},{\"text\":\"b\"}]", " [\n {\n  \"text\": \"a\"\n },\n {\"text\":\"b\"} ]\n",
    "{\n \"text\": \"a\"\n}\n{\n \"text\": \"b\"\n}",
    "\u{FEFF}{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n",
  ])
  func arraysAndObjectsOverManyLinesAreRecords(text: String) throws {
    #expect(try ReadUnit(Array(text.utf8)).texts == ["a", "b"])
  }

  @Test func aBrokenArrayKeepsWhatStoodBefore() throws {
    let unit = try ReadUnit(Array("[{\"text\":\"a\"},{\"text\":\"b".utf8))
    #expect(unit.texts == ["a"])
    #expect(unit.failures.map(\.code) == [.truncated])
  }

  @Test(arguments: ["{ this is a poem", "[1] A footnote.", "{\"name\":\"package\"}", "[", "{"])
  func bracesAloneAreText(text: String) throws {
    let unit = try ReadUnit(Array(text.utf8))
    #expect(unit.documents.map(\.kind) == [.text])
    #expect(unit.failures.isEmpty)
  }

  @Test func fieldNamesAreConfigurable() throws {
    var config = InputConfig()
    config.fields.text = "body"
    config.fields.id = "key"
    let unit = try ReadUnit(Array("{\"key\":\"k\",\"body\":\"words\"}".utf8), config: config)
    #expect(unit.documents.map(\.id) == ["k"])
    #expect(unit.texts == ["words"])
  }

  @Test func aCutOffGzipKeepsTheWholeLines() throws {
    let lines = (0..<200).map { "{\"text\":\"line \($0 &* 7_919)\"}\n" }.joined()
    let bytes = Array(ContainerWriter.gzip(Array(lines.utf8)).dropLast(100))
    let unit = try ReadUnit(bytes)
    #expect(unit.good.count > 10)
    #expect(unit.failures.map(\.code) == [.truncated])
    #expect(unit.failures.first?.offset == UInt64(bytes.count))
  }
}
