import CopydeskBase
import CopydeskTestSupport
import Testing

@testable import CopydeskIO

@Suite struct UnitReaderTests {
  typealias Writer = ContainerWriter

  @Test func aPlainPageIsOneDocumentNamedByItsPath() throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("a.bin", Writer.page("✓keep✓"))
    let unit = ReadUnit(path: path)
    #expect(unit.documents.map(\.id) == [path])
    #expect(unit.documents.map(\.kind) == [.html])
    #expect(unit.summary.bytes == UInt64(Writer.page("✓keep✓").count))
  }

  static let nested: [(name: String, bytes: [UInt8], members: [String])] = {
    let page = Writer.page("✓keep✓")
    let warc = Writer.record("response", Writer.http(page))
    let files: [(name: String, body: [UInt8]?)] = [
      ("pages", nil), ("pages/1.html", page), ("pages/2.html.gz", Writer.gzip(page)),
      ("../up.warc.gz", Writer.gzip(warc)),
    ]
    let names = ["pages/1.html", "pages/2.html.gz", "../up.warc.gz"]
    let tar = Writer.archive(files, format: "ustar")
    let zip = Writer.archive(files, format: "zip")
    return [
      ("gzip", Writer.gzip(page), [""]), ("two members", Writer.gzip(page) + Writer.gzip([]), [""]),
      ("gzip of gzip", Writer.gzip(Writer.gzip(page)), [""]),
      ("tar", tar, names), ("tar.gz", Writer.gzip(tar), names), ("zip", zip, names),
      ("pax", Writer.archive(files, format: "pax"), names),
      ("7z", Writer.archive(files, format: "7zip"), names),
      ("7z.gz", Writer.gzip(Writer.archive(files, format: "7zip")), names),
      ("zip.gz", Writer.gzip(zip), names),
      ("tar.xz", Writer.archive(files, format: "ustar", filter: "xz"), names),
      ("tar.bz2", Writer.archive(files, format: "ustar", filter: "bzip2"), names),
      ("tar.zst", Writer.archive(files, format: "ustar", filter: "zstd"), names),
      ("tar.lz4", Writer.archive(files, format: "ustar", filter: "lz4"), names),
      ("xz", Writer.compressed(page, filter: "xz"), [""]),
      ("bz2", Writer.compressed(page, filter: "bzip2"), [""]),
      ("zst", Writer.compressed(page, filter: "zstd"), [""]),
      ("lz4", Writer.compressed(page, filter: "lz4"), [""]),
      (
        "tar in zip", Writer.archive([("in.tar", tar)], format: "zip"), names.map { "in.tar!" + $0 }
      ),
    ]
  }()

  @Test(arguments: nested.indices)
  func containersReadThrough(index: Int) throws {
    let sample = UnitReaderTests.nested[index]
    let unit = try ReadUnit(sample.bytes)
    #expect(unit.failures.isEmpty, "\(sample.name)")
    #expect(unit.members == sample.members, "\(sample.name)")
    let page = Writer.page("✓keep✓")
    #expect(unit.documents.allSatisfy { $0.bytes == page }, "\(sample.name)")
    #expect(unit.summary.bytes == UInt64(sample.bytes.count), "\(sample.name)")
  }

  @Test(arguments: nested.indices)
  func theSizeOfReadsDoesNotMatter(index: Int) throws {
    let bytes = UnitReaderTests.nested[index].bytes
    let whole = try describe(ReadUnit(bytes))
    for chunk in [1, 2, 7, 64, 509, 4_096] {
      #expect(try describe(ReadUnit(bytes, chunk: chunk)) == whole, "chunk \(chunk)")
    }
  }

  private func describe(_ unit: ReadUnit) -> [String] {
    unit.documents.map { document in
      let place = document.source.members.joined(separator: "!")
      return "\(place)@\(document.source.offset ?? 0) \(document.kind)"
        + " \(String(decoding: document.bytes, as: UTF8.self))"
        + " \(document.failure?.code.rawValue ?? "")"
    } + unit.summary.skipped.map { "\($0)=\($1)" }.sorted()
  }

  @Test func theSizeOfReadsDoesNotMatterForRecords() throws {
    let liar = Writer.http(Writer.page("liar"))
    let warc =
      Writer.record("request", Array("GET /".utf8)) + Writer.record("response", liar, length: 30)
      + Writer.record("response", Writer.http(Writer.page("b")))
    let lines = Array("{\"text\":\"a\"}\nbad\n\n{\"html\":\"<p>b\"}".utf8)
    let values = Array("[ {\"text\":\"a\",\n\"t\":\"}{\\\"\"} ,{\"text\":\"b\"}]".utf8)
    for bytes in [warc, lines, values, Writer.gzip(warc), Array(Writer.gzip(warc).dropLast(9))] {
      let whole = try describe(ReadUnit(bytes))
      #expect(!whole.isEmpty)
      for chunk in [1, 2, 3, 7, 64, 509, 4_096] {
        let pieces = try describe(ReadUnit(bytes, chunk: chunk))
        #expect(pieces == whole, "chunk \(chunk): \(pieces) \(whole)")
      }
    }
  }

  @Test func nestingOverTheLimitIsAFailure() throws {
    var bytes = Writer.page("deep")
    for _ in 0..<5 { bytes = Writer.gzip(bytes) }
    #expect(try ReadUnit(bytes).failures.map(\.code) == [.tooLarge])
  }

  @Test func everyCutOfATarGzipFailsOnceAtMost() throws {
    let files: [(name: String, body: [UInt8]?)] = (0..<3).map {
      ("\($0).html", Writer.page("page \($0)"))
    }
    let bytes = Writer.gzip(Writer.archive(files, format: "ustar"))
    for count in 2..<bytes.count {
      let unit = try ReadUnit(Array(bytes[..<count]))
      #expect(unit.failures.count == 1, "cut at \(count)")
      #expect(unit.failures.first?.code == .truncated, "cut at \(count)")
    }
  }

  @Test func aBrokenEntryLeavesTheOthers() throws {
    let page = Writer.page("✓keep✓")
    let cut = Array(Writer.gzip(page).dropLast(10))
    let unit = try ReadUnit(
      Writer.archive([("a.gz", cut), ("b.html", page), ("c", [])], format: "ustar"))
    #expect(unit.members == ["a.gz", "b.html", "c"])
    #expect(unit.documents.map(\.failure?.code) == [.truncated, nil, .empty])
  }

  @Test func trailingBytesAreToldAndThePageIsKept() throws {
    let unit = try ReadUnit(Writer.gzip(Writer.page("a")) + Array("rest".utf8))
    #expect(unit.good.count == 1)
    #expect(unit.summary.skipped == ["gzip:trailing-bytes": 1])
    #expect(try ReadUnit(Writer.gzip(Writer.page("a")) + [0, 0, 0]).summary.skipped.isEmpty)
  }

  @Test(arguments: [0x00, 0x20, 0x61] as [UInt8])
  func aGzipBombStopsEarly(filling: UInt8) throws {
    let piece = [UInt8](repeating: filling, count: 1 << 20)
    let bytes = Writer.gzip(piece, repeated: 64, level: 9)
    let unit = try ReadUnit(bytes)
    #expect(unit.failures.map(\.code) == [.bomb])
    #expect(unit.documents.count == 1)
    #expect(unit.summary.sha256 == nil)
    #expect(unit.summary.bytes == UInt64(bytes.count))
    #expect((unit.failures.first?.offset ?? .max) < 64_000)
  }

  @Test func aBombInAnArchiveFailsThatEntry() throws {
    let zeros = [UInt8](repeating: 0x20, count: 1 << 20)
    var limits = Limits()
    limits.compressionRatio = 200
    let bomb = Writer.archive(
      [("bomb", Array(repeatElement(zeros, count: 3).joined())), ("a", Writer.page("a"))],
      format: "zip")
    let unit = try ReadUnit(bomb, limits: limits)
    #expect(unit.documents.first?.failure?.code == .bomb)
    let stream = Writer.compressed(Array(repeatElement(zeros, count: 4).joined()), filter: "xz")
    #expect(try ReadUnit(stream).failures.map(\.code) == [.bomb])
  }

  @Test func inflatingOverTheLimitIsABomb() throws {
    var limits = Limits()
    limits.inflatedBytes = 1_000
    let unit = try ReadUnit(
      Writer.gzip(Writer.page(String(repeating: "x", count: 2_000))), limits: limits)
    #expect(unit.failures.map(\.code) == [.bomb])
  }

  @Test func aPageOverTheLimitIsTooLarge() throws {
    var limits = Limits()
    limits.documentBytes = 10_000
    let line = Writer.page("x") + [UInt8](repeating: 0x61, count: 300_000)
    for bytes in [line, Writer.gzip(line)] {
      let unit = try ReadUnit(bytes, limits: limits)
      #expect(unit.failures.map(\.code) == [.tooLarge])
      #expect(unit.documents.allSatisfy { $0.bytes.isEmpty })
      #expect(unit.summary.bytes == UInt64(bytes.count))
    }
  }

  @Test func emptyMissingAndForbiddenFilesSayWhy() throws {
    #expect(try ReadUnit([]).failures.map(\.code) == [.empty])
    #expect(try ReadUnit(Writer.gzip([])).failures.map(\.code) == [.empty])
    let directory = try TemporaryDirectory()
    let missing = ReadUnit(path: directory.file("missing"))
    #expect(missing.failures.first?.code == .unreadable)
    #expect(missing.failures.first?.detail == "No such file or directory")
    #expect(missing.summary.sha256 == nil)
    #expect(ReadUnit(path: directory.path).failures.first?.detail == "Is a directory")
  }

  @Test func aWarcWithoutDocumentsGivesOneFailure() throws {
    let unit = try ReadUnit(Writer.record("request", Array("GET /".utf8)))
    #expect(unit.failures.map(\.code) == [.empty])
    #expect(unit.summary.skipped == ["warc:request": 1])
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func damagedArchivesNeverStopTheReader(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = UnitReaderTests.nested[Int(seed) % UnitReaderTests.nested.count].bytes
    for _ in 0..<(1 + seed % 5) {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    if seed % 3 == 0 { bytes.removeLast(Int(random.next() % UInt64(bytes.count))) }
    let unit = try ReadUnit(bytes)
    #expect(!unit.documents.isEmpty)
  }
}
