import CopydeskBase
import Testing

@testable import CopydeskIO

@Suite struct WARCReaderTests {
  typealias Writer = ContainerWriter

  private static func response(_ words: String, id: String = "r1", more: [String] = []) -> [UInt8] {
    Writer.record("response", Writer.http(Writer.page(words)), id: id, more: more)
  }

  @Test func responseCarriesIdUrlDateAndCharset() throws {
    let unit = try ReadUnit(WARCReaderTests.response("✓keep✓", id: "0f1e"))
    let document = try #require(unit.documents.first)
    #expect(unit.documents.count == 1)
    #expect(document.failure == nil)
    #expect(document.id == "0f1e")
    #expect(document.url == "https://a.example/1")
    #expect(document.crawlDate == "2024-05-06T07:08:09Z")
    #expect(document.httpCharset == "UTF-8")
    #expect(document.kind == .html)
    #expect(document.source.offset == 0)
    #expect(document.bytes == Writer.page("✓keep✓"))
  }

  @Test func offsetsAreThoseOfTheInflatedStream() throws {
    let first = WARCReaderTests.response("one", id: "a")
    let second = WARCReaderTests.response("two", id: "b")
    let unit = try ReadUnit(Writer.gzip(first) + Writer.gzip(second))
    #expect(unit.documents.map(\.source.offset) == [0, UInt64(first.count)])
    #expect(unit.documents.map(\.id) == ["a", "b"])
  }

  @Test func recordsWithoutADocumentAreCounted() throws {
    let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
    let bytes =
      Writer.record(
        "warcinfo", Array("software: x\r\n".utf8), contentType: "application/warc-fields")
      + Writer.record("request", Array("GET / HTTP/1.1\r\n\r\n".utf8))
      + Writer.record("revisit", Array("HTTP/1.1 200 OK\r\n\r\n".utf8))
      + Writer.record("response", Writer.http(Writer.page("✗drop✗"), status: "404 Not Found"))
      + Writer.record("response", Writer.http(image, type: "image/png"))
      + Writer.record("response", Writer.http(image, type: "text/html"))
      + Writer.record("response", Array("20240506\na.example".utf8), contentType: "text/dns")
      + WARCReaderTests.response("✓keep✓")
    let unit = try ReadUnit(bytes)
    #expect(unit.texts == [String(decoding: Writer.page("✓keep✓"), as: UTF8.self)])
    #expect(unit.failures.isEmpty)
    #expect(
      unit.summary.skipped == [
        "warc:warcinfo": 1, "warc:request": 1, "warc:revisit": 1, "http:404": 1,
        "type:image/png": 1, "type:binary": 1, "type:text/dns": 1,
      ])
  }

  @Test func conversionAndResourceRecordsAreDocuments() throws {
    let bytes =
      Writer.record("conversion", Array("Plain ✓ words".utf8), contentType: "text/plain")
      + Writer.record("resource", Writer.page("page"), contentType: "text/html; charset=latin1")
    let unit = try ReadUnit(bytes)
    #expect(unit.documents.map(\.kind) == [.text, .html])
    #expect(unit.documents.map(\.httpCharset) == [nil, "latin1"])
    #expect(unit.texts.first == "Plain ✓ words")
  }

  @Test(
    arguments: [
      (nil, "page", true), ("application/octet-stream", "page", true), ("image/png", "page", true),
      ("text/xml", "feed", false), ("application/json", "{\"a\":1}", false), (nil, "words", true),
      ("text/css", "p { color: red }", false), ("application/xhtml+xml", "page", true),
    ] as [(String?, String, Bool)])
  func bytesDecideWhenTheLabelDoesNot(type: String?, body: String, isKept: Bool) throws {
    let bytes =
      body == "page"
      ? Writer.page("x")
      : body == "feed" ? Array("<?xml version='1.0'?><rss/>".utf8) : Array(body.utf8)
    let unit = try ReadUnit(Writer.record("response", Writer.http(bytes, type: type)))
    #expect((unit.good.count == 1) == isKept)
  }

  @Test(arguments: ["gzip", "x-gzip", "deflate", "deflate-bare", "GZIP, gzip"])
  func contentCodingsAreUndone(coding: String) throws {
    let page = Writer.page("✓keep✓")
    let body: [UInt8]
    switch coding {
    case "deflate": body = Writer.deflate(page, windowBits: 15)
    case "deflate-bare": body = Writer.deflate(page, windowBits: -15)
    case "GZIP, gzip": body = Writer.gzip(Writer.gzip(page))
    default: body = Writer.gzip(page)
    }
    let name = coding == "deflate-bare" ? "deflate" : coding
    let http = Writer.http(body, more: ["Content-Encoding: \(name)"])
    let unit = try ReadUnit(Writer.record("response", http))
    #expect(unit.good.first?.bytes == page)
  }

  @Test(arguments: ["gzip", "deflate", "br"])
  func aBodyStoredDecodedUnderACodingHeaderIsTakenAsItLies(coding: String) throws {
    let page = Writer.page("✓keep✓")
    let http = Writer.http(
      page, more: ["Content-Encoding: \(coding)", "Transfer-Encoding: chunked"])
    let unit = try ReadUnit(Writer.record("response", http))
    #expect(unit.good.first?.bytes == page)
  }

  @Test func chunksAreJoined() throws {
    let body = Array("5\r\n<html\r\n6;ext=1\r\n><p>ab\r\n0\r\nTrailer: x\r\n\r\n".utf8)
    let http = Writer.http(body, more: ["Transfer-Encoding: chunked"])
    let unit = try ReadUnit(Writer.record("response", http))
    #expect(unit.texts == ["<html><p>ab"])
  }

  @Test func brotliIsUnsupportedAndTheNextRecordIsRead() throws {
    let http = Writer.http([0x8B, 0x01, 0x80, 0xF3], more: ["Content-Encoding: br"])
    let unit = try ReadUnit(
      Writer.record("response", http, id: "a") + WARCReaderTests.response("next", id: "b"))
    #expect(unit.failures.map(\.code) == [.unsupported])
    #expect(unit.documents.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [-20, -1, 1, 30, 400, 1_000_000_000])
  func aLyingLengthFailsOneRecordAndTheOthersAreRead(error: Int) throws {
    let content = Writer.http(Writer.page("liar"))
    let first = WARCReaderTests.response("one", id: "a")
    let liar = Writer.record("response", content, id: "b", length: content.count + error)
    let unit = try ReadUnit(
      first + liar + WARCReaderTests.response("two", id: "c")
        + WARCReaderTests.response("three", id: "d"))
    #expect(unit.good.map(\.id) == ["a", "c", "d"])
    #expect(unit.failures.map(\.code) == [.corrupt])
    #expect(unit.failures.first?.offset == UInt64(first.count))
  }

  @Test func junkBetweenRecordsIsOneFailure() throws {
    let first = WARCReaderTests.response("one", id: "a")
    let unit = try ReadUnit(
      first + Array("junk junk\r\n\r\n".utf8) + WARCReaderTests.response("two", id: "b"))
    #expect(unit.good.map(\.id).last == "b")
    #expect(unit.failures.map(\.code) == [.corrupt])
  }

  @Test func aRecordOverTheLimitFailsAlone() throws {
    var limits = Limits()
    limits.documentBytes = 4_096
    limits.headerBytes = 1_024
    let large = Writer.http(Writer.page("x") + [UInt8](repeating: 0x61, count: 20_000))
    let video = Writer.http([UInt8](repeating: 0xAA, count: 20_000), type: "video/mp4")
    let unit = try ReadUnit(
      Writer.record("response", large, id: "a") + Writer.record("response", video, id: "b")
        + WARCReaderTests.response("two", id: "c"), limits: limits)
    #expect(unit.good.map(\.id) == ["c"])
    #expect(unit.failures.map(\.code) == [.tooLarge])
    #expect(unit.summary.skipped["type:video/mp4"] == 1)
  }

  @Test func aHeadWithoutEndIsTooLarge() throws {
    var limits = Limits()
    limits.headerBytes = 1_000
    let head = Array("WARC/1.0\r\nX: ".utf8) + [UInt8](repeating: 0x61, count: 5_000)
    let unit = try ReadUnit(
      head + Array("\r\n\r\n".utf8) + WARCReaderTests.response("two"), limits: limits)
    #expect(unit.failures.map(\.code) == [.tooLarge])
    #expect(unit.good.count == 1)
  }

  @Test func aHeadOfVeryManyFoldedLinesReadsOn() throws {
    let folds = String(repeating: " x\r\n", count: 100_000)
    let http = Array("HTTP/1.1 200 OK\r\nX: y\r\n\(folds)Content-Type: text/html\r\n\r\n<p>".utf8)
    #expect(try ReadUnit(Writer.record("response", http)).texts == ["<p>"])
    let record = Writer.record("conversion", Array("a".utf8), contentType: "text/plain")
    let more = Writer.record(
      "conversion", Array("b".utf8), contentType: "text/plain",
      more: ["X: y\r\n\(folds.dropLast(2))"])
    #expect(try ReadUnit(more + record).texts == ["b", "a"])
  }

  @Test func aBodyThatIsABombFailsAsOne() throws {
    let zeros = Writer.gzip([UInt8](repeating: 0x20, count: 1 << 20), repeated: 8, level: 9)
    let http = Writer.http(zeros, more: ["Content-Encoding: gzip"])
    let unit = try ReadUnit(Writer.record("response", http) + WARCReaderTests.response("next"))
    #expect(unit.failures.map(\.code) == [.bomb])
    #expect(unit.good.count == 1)
  }

  @Test func pagesTheCrawlerCutAreKeptAndNoted() throws {
    let body = Array(Writer.gzip(Writer.page("✓keep✓ and more words to cut")).dropLast(12))
    let http = Writer.http(body, more: ["Content-Encoding: gzip"])
    let cut = Writer.record("response", http, more: ["WARC-Truncated: length"])
    let unit = try ReadUnit(cut)
    #expect(unit.good.count == 1)
    #expect(unit.summary.skipped == ["note:warc-truncated": 1])
  }

  @Test func truncationAtEveryByteOfPlainAndGzipKeepsWhatIsWhole() throws {
    let records = ["one", "two", "three"].map { WARCReaderTests.response($0, id: $0) }
    let plain = records.flatMap { $0 }
    let packed = records.flatMap { Writer.gzip($0) }
    let packedEnds = ends(records.map { Writer.gzip($0) })
    // A single byte of the magic number has no format.
    for count in 2..<packed.count {
      let unit = try ReadUnit(Array(packed[..<count]))
      let whole = packedEnds.filter { $0 <= count }.count
      #expect(unit.good.count >= whole, "cut at \(count)")
      #expect(unit.good.map(\.id) == Array(["one", "two", "three"].prefix(unit.good.count)))
      let isComplete = packedEnds.contains(count)
      #expect(unit.failures.map(\.code) == (isComplete ? [] : [.truncated]), "cut at \(count)")
      if let failure = unit.failures.first { #expect(failure.offset <= UInt64(count)) }
    }
    // A file of fewer bytes than the mark has no format.
    for count in 8..<plain.count {
      let unit = try ReadUnit(Array(plain[..<count]))
      let whole = ends(records).filter { $0 - 4 <= count }.count
      #expect(unit.good.count == whole, "cut at \(count)")
      #expect(unit.failures.allSatisfy { $0.code == .truncated }, "cut at \(count)")
    }
  }

  private func ends(_ parts: [[UInt8]]) -> [Int] {
    parts.indices.map { parts[...$0].reduce(0) { $0 + $1.count } }
  }

  @Test func aDamagedMemberLosesOnlyItself() throws {
    var members = ["one", "two", "three"].map {
      Writer.gzip(WARCReaderTests.response($0, id: $0))
    }
    members[1][40] ^= 0xFF
    members[1][41] ^= 0xFF
    let unit = try ReadUnit(members.flatMap { $0 })
    #expect(unit.good.map(\.id) == ["one", "three"])
    #expect(unit.failures.map(\.code).contains(.corrupt))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func randomDamageNeverStopsTheReader(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let records = (0..<4).map { WARCReaderTests.response("page \($0)", id: "\($0)") }
    var bytes = seed % 2 == 0 ? records.flatMap { $0 } : records.flatMap { Writer.gzip($0) }
    for _ in 0...(seed % 4) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    let unit = try ReadUnit(bytes)
    #expect(!unit.documents.isEmpty)
    #expect(unit.summary.bytes == UInt64(bytes.count))
  }
}
