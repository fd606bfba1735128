import CopydeskBase
import CopydeskTestSupport

@testable import CopydeskIO

/// All documents of one file that holds `bytes`, and the summary.
struct ReadUnit {
  var documents: [RawDocument] = []
  var summary: UnitReader.Summary

  var good: [RawDocument] { documents.filter { $0.failure == nil } }
  var failures: [ReadError] { documents.compactMap(\.failure) }
  var texts: [String] { good.map { String(decoding: $0.bytes, as: UTF8.self) } }
  /// Members of each source, joined.
  var members: [String] { documents.map { $0.source.members.joined(separator: "!") } }

  init(
    _ bytes: [UInt8], config: InputConfig = InputConfig(), limits: Limits = Limits(),
    chunk: Int = ByteScanner.defaultChunk
  ) throws {
    let directory = try TemporaryDirectory()
    let path = try directory.write("unit", bytes)
    self.init(path: path, config: config, limits: limits, chunk: chunk)
  }

  init(
    path: String, config: InputConfig = InputConfig(), limits: Limits = Limits(),
    chunk: Int = ByteScanner.defaultChunk
  ) {
    let unit = InputUnit(path: path, bytes: 0, modified: 0)
    let reader = UnitReader(unit, config: config, limits: limits, chunk: chunk)
    var documents: [RawDocument] = []
    while let document = reader.next() { documents.append(document) }
    self.documents = documents
    summary = reader.finish()
  }
}
