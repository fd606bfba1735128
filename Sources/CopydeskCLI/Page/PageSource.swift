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
    guard let path, path != "-" else { return try readInput(record: record, config: config) }
    guard FileSystem.exists(path) else {
      throw Failure(.noInput, "\(path) does not exist; check the path")
    }
    return try readFile(path, named: path, record: record, config: config)
  }

  /// The document of this id in a file of any kind that `run` reads.
  static func read(_ path: String, id: String, config: PipelineConfig) throws -> RawDocument {
    let unit: InputUnit
    do {
      unit = InputUnit(path: path, bytes: try FileSystem.size(path), modified: 0)
    } catch {
      throw Failure(error)
    }
    let reader = UnitReader(unit, config: config.input, limits: config.limits)
    while let document = reader.next() {
      if document.id == id { return document }
    }
    throw Failure(.noInput, "\(path) holds no document \"\(id)\"")
  }

  private static func readFile(
    _ path: String, named name: String, record: Int, config: PipelineConfig
  ) throws -> RawDocument {
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
      guard seen == record else { continue }
      if record == 1, reader.next() != nil {
        Console.current.warning("\(name) holds more than one document; this is the first")
      }
      return document
    }
    throw Failure(
      .noInput, "\(name) holds \(Figures.count(seen, "document")), there is no number \(record)")
  }

  /// Standard input by way of a nameless file, so that it is told and unpacked by the same readers
  /// as any file.
  ///
  /// `limits.documentBytes` holds for the page itself: what is packed may be larger or smaller.
  private static func readInput(record: Int, config: PipelineConfig) throws -> RawDocument {
    guard let file = unsafe tmpfile() else {
      throw Failure(.io, "cannot make a temporary file: " + systemMessage(errno))
    }
    defer { unsafe _ = fclose(file) }
    var piece = try StandardInput.readStart(count: UnitReader.sniffBytes)
    // A page that never ends must not fill the disk before a reader sees it.
    let limits = config.limits
    let limit = UnitReader.isContainer(piece.span) ? limits.inflatedBytes : limits.documentBytes
    var total = 0
    while !piece.isEmpty {
      total += piece.count
      guard total <= limit else {
        throw Failure(
          .damaged,
          "standard input holds more than \(limit) bytes; raise limits.documentBytes to allow it")
      }
      guard unsafe fwrite(piece, 1, piece.count, file) == piece.count else {
        throw Failure(.io, "cannot write a temporary file: " + systemMessage(errno))
      }
      piece = try StandardInput.read(STDIN_FILENO, atMost: 1 << 20)
    }
    guard unsafe fflush(file) == 0 else {
      throw Failure(.io, "cannot write a temporary file: " + systemMessage(errno))
    }
    let path = "/proc/self/fd/" + String(unsafe fileno(file))
    var document = try readFile(path, named: "-", record: record, config: config)
    if document.id == document.source.description { document.id = "-" }
    document.source.path = "-"
    document.failure?.path = "-"
    return document
  }
}
