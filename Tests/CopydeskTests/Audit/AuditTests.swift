import CopydeskBase
import CopydeskText
import Testing

@testable import Copydesk

/// Whatever a document holds, output and audit give its input text back, byte for byte.
@Suite struct AuditTests {
  /// What dumps hold: prose of many scripts, chrome lines, every artefact the rules know, and noise.
  static let pieces = [
    "The ferry left the harbour at nine, and nobody on the quay waved. ", "Der Fähre fehlte ",
    "Il a dit : « non » ! ", "Привет, мир. ", "渡船九点离开港口。", "船は九時に出た。", "الميناء، ",
    "नाव नौ बजे निकली। ", "เรือออกเก้าโมง", "word", "Home", "Share this", "Read also: more news",
    "Advertisement", "\n", "\n\n", "\n\n\n\n", "\r\n", "\r", "\u{2028}", "\u{C}", "\u{85}", "  ",
    "\t", "\u{A0}", "\u{3000}", "\u{202F}", " , ", " .", ". , ", ". – And ", "..", ". . .", "&amp;",
    "&amp;amp;nbsp;", "&#8217;", "â€™", "Ã©t", "Ã¢â‚¬â„¢", "Ã ", "e\u{301}", "\u{7}", "\u{1B}[1m",
    "\u{200B}", "\u{AD}", "\u{FEFF}", "exam-\nple ", "“", "”", "\"", "end.Then ", "ａｂｃ１２",
    "https://a.example/b?c=1 ", "🙂", "👩\u{200D}👩", "\u{FFFD}", "3 March 2026",
    "Author: Jane Doe March 8, 2026", "- item\n", "| a | b |\n", "x = y; {}\n", "\"\n",
    "a line that was wrapped by a mail program at some sixty-eight\ncolumns, as they all did once\n",
  ]

  static func text(_ random: inout SplitMix64, pieces count: Int) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      text += pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8
    }
    return text
  }

  static func cleaner(_ seed: UInt64) -> Cleaner {
    var config = PipelineConfig()
    config.output.audit = true
    config.repair.level = [.safe, .eager, .off][Int(seed % 3)]
    config.plainText.stripsChrome = seed % 5 != 4
    return Cleaner(config)
  }

  /// A document whose language the container names.
  static func document(
    _ bytes: [UInt8], kind: ContentKind, _ random: inout SplitMix64
  ) -> RawDocument {
    let languages = ["en", "de", "fr", "fr-CA", "ru", "zh", "ar", "hi", "es", "pl", "th", nil]
    var document = RawDocument(source: SourceLocation(path: "x"), id: "x", kind: kind, bytes: bytes)
    document.httpCharset = "utf-8"
    document.given.language = languages[Int.random(in: 0..<languages.count, using: &random)]
    return document
  }

  /// The audit of a cleaned document after a journey through JSON; checked to be told in detail, not as a whole.
  static func check(_ cleaned: CleanedDocument, gives input: [UInt8]) throws {
    let audit = try #require(cleaned.audit())
    var json = JSONWriter()
    audit.write(to: &json)
    let read = try Audit(json: JSONParser.parse(json.bytes))
    #expect(read.edits.map(\.offset) == audit.edits.map(\.offset))
    #expect(try read.reverted(cleaned.text) == input)
    var builder = AuditBuilder(cleaned, input: input)
    #expect(builder.run() == audit.edits)
    var last = 0
    for edit in audit.edits {
      #expect(edit.offset >= last)
      #expect(edit.before != edit.after)
      last = edit.offset + edit.before.count
      try #require(last <= input.count)
      #expect(Array(input[edit.offset..<last]) == edit.before)
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func plainTextComesBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var cleaner = Self.cleaner(seed)
    for _ in 0..<12 {
      let text = Self.text(&random, pieces: 60)
      let cleaned = try cleaner.clean(Self.document(text, kind: .text, &random))
      // The decoder takes a byte order mark at the start for what it is.
      let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
      let input = try #require(cleaned.input)
      #expect(input == (hasMark ? Array(text.dropFirst(3)) : text))
      try Self.check(cleaned, gives: input)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func pagesComeBack(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var cleaner = Self.cleaner(seed)
    for _ in 0..<6 {
      var page = Array("<!doctype html><html><body><article><h1>Low water</h1>".utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let tag = ["p", "li", "blockquote", "pre", "h2"][Int.random(in: 0..<5, using: &random)]
        page += "<\(tag)>".utf8 + Self.text(&random, pieces: 25) + "</\(tag)>".utf8
      }
      page += "</article><footer>All rights reserved</footer></body></html>".utf8
      let cleaned = try cleaner.clean(Self.document(page, kind: .html, &random))
      try Self.check(cleaned, gives: try #require(cleaned.input))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func blocksRemovedAfterRepairComeBackToo(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    var cleaner = Self.cleaner(seed)
    for kind in [ContentKind.text, .html] {
      var bytes = Self.text(&random, pieces: 60)
      if kind == .html {
        bytes = Array("<p>".utf8) + bytes + Array("</p><p>And the second paragraph.</p>".utf8)
      }
      var cleaned = try cleaner.clean(Self.document(bytes, kind: kind, &random))
      for index in cleaned.blocks.indices where Bool.random(using: &random) {
        cleaned.blocks[index].isKept = false
        cleaned.blocks[index].reason = "siteTemplate"
      }
      cleaned.assemble(markdown: false)
      try Self.check(cleaned, gives: try #require(cleaned.input))
    }
  }

  @Test func aRemovalIsToldWithItsReasonAndARepairWithItsLevel() throws {
    var cleaner = Self.cleaner(0)
    let text = """
      Share this

      The keeper wrote that the lamp had failed twice , and nobody in the town believed a word of it.

      The council will meet on Monday to hear the engineer and the two men who rowed out that night.
      """
    var document = RawDocument(
      source: SourceLocation(path: "x"), id: "x", kind: .text, bytes: Array(text.utf8))
    document.given.language = "en"
    let edits = try #require(try cleaner.clean(document).audit()).edits
    #expect(edits.map(\.rule) == ["phrase:share-bar", "spaceBeforeComma"])
    #expect(edits.first?.before == Array("Share this\n\n".utf8))
    #expect(edits.first?.after == [])
    #expect(edits.last?.isEager == false)
    #expect(edits.last?.offset == 12 + "The keeper wrote that the lamp had failed twice".utf8.count)
  }

  @Test func whatTheDecoderReplacedStaysReplaced() throws {
    var cleaner = Self.cleaner(0)
    let text = Array("The lamp failed  twice".utf8) + [0, 0x20, 0x2C] + Array(" and so on.".utf8)
    let cleaned = try cleaner.clean(
      RawDocument(
        source: SourceLocation(path: "x"), id: "x", kind: .text, bytes: text, httpCharset: "utf-8"))
    let decoded = "The lamp failed  twice\u{FFFD} , and so on."
    try Self.check(cleaned, gives: Array(decoded.utf8))
  }

  @Test func withoutTheSwitchThereIsNoAudit() throws {
    var cleaner = Cleaner()
    #expect(
      try cleaner.clean(text: Array("Nothing is kept of this. , Really.".utf8)).audit() == nil)
  }

  @Test func anAuditOfAnotherTextIsRefused() throws {
    var cleaner = Self.cleaner(0)
    let cleaned = try cleaner.clean(
      text: Array("The lamp failed  twice , and nobody in the town believed a word.\n".utf8))
    let audit = try #require(cleaned.audit())
    #expect(throws: Audit.Mismatch.self) { try audit.reverted(cleaned.text + [0x21]) }
    #expect(throws: Audit.Mismatch.self) { try audit.reverted(Array("Short".utf8)) }
    var changed = cleaned.text
    changed[0] = UInt8(ascii: "t")
    #expect(throws: Audit.Mismatch.self) { try audit.reverted(changed) }
  }

  @Test(arguments: [
    #"{}"#, #"{"input_bytes":1,"input_hash":"0"}"#,
    #"{"input_bytes":-1,"input_hash":"0","edits":[]}"#,
    #"{"input_bytes":1,"input_hash":"xyz","edits":[]}"#,
    #"{"input_bytes":1,"input_hash":"0","edits":[{"rule":"a"}]}"#,
    #"{"input_bytes":1,"input_hash":"0","edits":[{"rule":"a","offset":-4,"before":"","after":""}]}"#,
  ])
  func aTornAuditIsRefused(line: String) throws {
    let value = try JSONParser.parse(Array(line.utf8))
    #expect(throws: Audit.Mismatch.self) { try Audit(json: value) }
  }

  @Test func hostileOffsetsAreRefused() throws {
    for offset in [Int.max, Int.max - 1, 1_000, 0] {
      let audit = Audit(
        inputBytes: 4, inputHash: 1,
        edits: [
          TextEdit(rule: "a", offset: 2, before: [1], after: [2]),
          TextEdit(rule: "a", offset: offset, before: [1], after: [2, 3]),
        ])
      #expect(throws: Audit.Mismatch.self) { try audit.reverted([1, 2, 3, 4]) }
    }
  }

  @Test func aBlockOfVeryManyEditsCountsThemAll() throws {
    var cleaner = Self.cleaner(0)
    let text = Array(String(repeating: "one , two three ", count: 1_000).utf8)
    var document = RawDocument(source: SourceLocation(path: "x"), id: "x", kind: .text, bytes: text)
    document.given.language = "en"
    let cleaned = try cleaner.clean(document)
    #expect(cleaned.editCounts["spaceBeforeComma"] == 1_000)
    #expect(cleaned.edits.count <= 256)
    try Self.check(cleaned, gives: text)
  }
}
