internal import Copydesk
internal import CopydeskBase
internal import CopydeskIO
internal import Glibc

/// One page for `clean` and `explain`: a file of any kind that `run` reads, or standard input.
enum PageSource {
  /// - Parameters:
  ///   - path: nil or `-` is standard input.
  ///   - record: which document of a container, from 1.
  static func read(
    _ path: String?, record: Int, config: PipelineConfig
  ) throws -> RawDocument {
    guard let path, path != "-" else { return try readInput(config) }
    guard FileSystem.exists(path) else { throw Failure(.noInput, "\(path) does not exist") }
    let unit: InputUnit
    do {
      unit = InputUnit(path: path, bytes: try FileSystem.size(path), modified: 0)
    } catch {
      throw Failure(error)
    }
    let reader = UnitReader(unit, config: config.input, limits: config.limits)
    var seen = 0
    while let document = reader.next() {
      seen += 1
      if seen == record { return document }
    }
    throw Failure(
      .noInput, "\(path) holds \(Figures.count(seen, "document")), there is no number \(record)")
  }

  private static func readInput(_ config: PipelineConfig) throws -> RawDocument {
    let source = SourceLocation(path: "-")
    guard let bytes = try StandardInput.readAll(limit: config.limits.documentBytes) else {
      throw Failure(
        .damaged, "the page is larger than limits.documentBytes (\(config.limits.documentBytes))")
    }
    return RawDocument(source: source, id: "-", bytes: bytes)
  }
}
