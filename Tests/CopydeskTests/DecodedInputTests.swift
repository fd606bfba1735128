import CopydeskBase
import CopydeskIO
import CopydeskTestSupport
import Testing

@testable import Copydesk

/// Raw bytes of a page are decoded by their own evidence, JSON strings are not decoded a second time.
@Suite struct DecodedInputTests {
  static let sentence = "河边的老人每天傍晚点亮渡口的灯，他说船夫看不见灯就不敢过河。今年秋天水涨得很高，灯却没有灭过一个晚上。"
  /// A page that holds `sentence`, declares gb18030 and is encoded so.
  static let gb18030 = """
    PGh0bWwgbGFuZz0iemgiPjxoZWFkPjxtZXRhIGNoYXJzZXQ9ImdiMTgwMzAiPjx0aXRsZT62yb/atcS1xjwvdGl0bGU+PC9o \
    ZWFkPjxib2R5PjxhcnRpY2xlPjxwPrrTsd+1xMDPyMvDv8zssPjN7bXjwcG2yb/atcS1xqOsy/vLtbSst/K/tLK7vPu1xr7N \
    sru40rn9utOho73xxOrH78zsy67Vx7XDuty436OstcbItMO709DD8Ln90ru49s3tyc+hozwvcD48L2FydGljbGU+PC9ib2R5 \
    PjwvaHRtbD4=
    """
  static let page =
    #"<html lang=\"zh\"><head><meta charset=\"gb18030\"></head><body><article><p>\#(sentence)</p></article></body></html>"#

  func run(_ files: [(name: String, bytes: [UInt8])]) throws -> [JSONValue] {
    let input = try TemporaryDirectory()
    let output = try TemporaryDirectory()
    for file in files { try input.write(file.name, file.bytes) }
    var config = PipelineConfig()
    config.input.paths = [input.path]
    config.output.directory = output.path
    config.run.jobs = 1
    let directory = try Pipeline.run(RunRequest(config: config)).directory
    return try FileSystem.list(directory)
      .filter { $0.hasPrefix("clean") && $0.hasSuffix(".jsonl.gz") }.sorted()
      .flatMap { try RunSnapshot.lines(directory + "/" + $0) }
  }

  @Test func aPageInBase64KeepsItsOwnCharset() throws {
    let line = #"{"id":"a","html_b64":"\#(Self.gb18030)"}"#
    let documents = try run([("feed.jsonl", Array((line + "\n").utf8))])
    #expect(documents.map { $0["text"]?.string } == [Self.sentence])
  }

  @Test func aPageInAJSONStringIsUnicodeWhateverItDeclares() throws {
    let line = #"{"id":"a","html":"\#(Self.page)"}"#
    let documents = try run([("feed.jsonl", Array((line + "\n").utf8))])
    #expect(documents.map { $0["text"]?.string } == [Self.sentence])
  }

  /// The damaged copy comes first, or last: the other one is kept.
  @Test(arguments: [("a.html", "b.html"), ("b.html", "a.html")])
  func theCopyWithoutLostCharactersIsKept(damaged: String, whole: String) throws {
    let paragraphs = SmallDump.article(7).map { "<p>\($0)</p>" }.joined()
    let page = Array(
      "<html lang=\"en\"><head><meta charset=\"utf-8\"></head><body><article>\(paragraphs)</article></body></html>"
        .utf8)
    var torn = page
    // Two bytes that begin no character, after the first word of the third paragraph.
    if let place = torn.indices.filter({ torn[$0] == 0x20 }).dropFirst(40).first {
      torn.insert(contentsOf: [0xFF, 0xFE], at: place)
    }
    let documents = try run([(damaged, torn), (whole, page)].sorted { $0.0 < $1.0 })
    #expect(documents.count == 1)
    #expect(documents.first?["text"]?.string?.contains("\u{FFFD}") == false)
  }
}
