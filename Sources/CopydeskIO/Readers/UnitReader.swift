public import CopydeskBase

/// Reads one input file, whatever it is, document by document, in the order they lie.
///
/// The format is told by content. Containers nest: a gzip of a tar of WARCs reads through.
/// Memory is bounded by one document and the buffers of the open containers.
///
///     file -> scanner -> [gzip, xz, … -> scanner] -> page, JSON or WARC reader
///                                                 -> archive reader -> scanner of an entry -> …
///
/// The open containers are a stack; `next` asks the innermost one.
public final class UnitReader {
  /// What reading the whole unit showed.
  public struct Summary: Codable, Hashable, Sendable {
    /// The file's size; what was read of it, when it was read to the end.
    public var bytes: UInt64
    /// SHA-256 of the file, 64 lower-case hexadecimal digits; nil when it could not be read to the end.
    public var sha256: String?
    /// Records passed over that hold no document (warcinfo, request, directory entries), by kind.
    ///
    /// Keys: `warc:TYPE`, `http:STATUS`, `type:MEDIA/TYPE`, `tar:directory` and its like,
    /// `gzip:trailing-bytes`, and `note:warc-truncated` for pages kept that the crawler had cut.
    public var skipped: [String: Int]

    public init(bytes: UInt64, sha256: String?, skipped: [String: Int]) {
      self.bytes = bytes
      self.sha256 = sha256
      self.skipped = skipped
    }
  }

  private struct Level {
    var reader: any DocumentReader
    var location: SourceLocation
    var depth: Int
  }

  private let unit: InputUnit
  private let context: ReadContext
  private var file: FileSource?
  private var levels: [Level] = []
  private var isStarted = false
  private var documents = 0
  /// The last error told, so that the containers around do not tell it again.
  private var told: ReadError?
  private var sawBomb = false

  public convenience init(
    _ unit: InputUnit, config: InputConfig = InputConfig(), limits: Limits = Limits()
  ) {
    self.init(unit, config: config, limits: limits, chunk: ByteScanner.defaultChunk)
  }

  /// - Parameter chunk: most bytes read at once; the documents do not depend on it.
  init(_ unit: InputUnit, config: InputConfig = InputConfig(), limits: Limits, chunk: Int) {
    self.unit = unit
    context = ReadContext(path: unit.path, fields: config.fields, limits: limits, chunk: chunk)
  }

  /// The next document, or nil at the end. What cannot be read comes as a document with `failure` set;
  /// an input that holds no document at all gives one such.
  public func next() -> RawDocument? {
    let document = step()
    guard let document else {
      guard documents == 0 else { return nil }
      documents = 1
      return context.failure(
        SourceLocation(path: unit.path), .empty, at: 0, "holds no document")
    }
    documents += 1
    if let failure = document.failure {
      told = failure
      if failure.code == .bomb { sawBomb = true }
    }
    return document
  }

  private func step() -> RawDocument? {
    if !isStarted {
      isStarted = true
      if let failure = start() { return failure }
    }
    while let level = levels.last {
      switch level.reader.next() {
      case .document(let document): return document
      case .open(let scanner, let location):
        if let failure = open(scanner, at: location, depth: level.depth) { return failure }
      case .end(let error):
        levels.removeLast()
        if let error, error != told { return context.failure(level.location, error) }
      }
    }
    return nil
  }

  private func start() -> RawDocument? {
    let location = SourceLocation(path: unit.path)
    do throws(ReadError) {
      let file = try FileSource(path: unit.path)
      self.file = file
      return open(ByteScanner(file, chunk: context.chunk), at: location, depth: 0)
    } catch {
      return context.failure(location, error)
    }
  }

  /// Puts a reader for what `scanner` begins with on the stack, or answers with why there is none.
  private func open(
    _ scanner: ByteScanner, at location: SourceLocation, depth: Int
  ) -> RawDocument? {
    scanner.require(ContentSniffer.window)
    guard scanner.available > 0 else {
      if let error = scanner.error { return context.failure(location, error) }
      return context.failure(location, .empty, at: scanner.filePosition, "no bytes")
    }
    let window = 0..<min(ContentSniffer.window, scanner.available)
    let format = scanner.withSpan(window) { ContentSniffer.sniff($0) }
    switch format {
    case .page(let kind): return push(page(scanner, kind, location), location, depth)
    case .binary(let what): return binary(what, scanner, location)
    case .unsupported(let what):
      return context.failure(location, .unsupported, at: scanner.filePosition, what)
    case .gzip, .archive, .warc, .braces: break
    }
    guard depth < context.limits.containerDepth else {
      let detail = "containers nested deeper than \(context.limits.containerDepth)"
      return context.failure(location, .tooLarge, at: scanner.filePosition, detail)
    }
    switch format {
    case .gzip:
      let context = context
      let source = GzipSource(scanner, path: unit.path, limits: context.limits) {
        context.skip("gzip:trailing-bytes")
      }
      return open(ByteScanner(source, chunk: context.chunk), at: location, depth: depth + 1)
    case .archive(let kind): return openArchive(kind, scanner, location, depth + 1)
    case .warc:
      let reader = WARCReader(scanner, location: location, context: context)
      return push(reader, location, depth + 1)
    default:
      switch JSONSniffer.form(of: scanner, context) {
      case .lines:
        let reader = JSONLinesReader(scanner, location: location, context: context)
        return push(reader, location, depth + 1)
      case .values:
        let reader = JSONValuesReader(scanner, location: location, context: context)
        return push(reader, location, depth + 1)
      case nil: return push(page(scanner, .text, location), location, depth)
      }
    }
  }

  private func page(
    _ scanner: ByteScanner, _ kind: ContentKind, _ location: SourceLocation
  ) -> PageReader {
    PageReader(scanner, kind: kind, location: location, context: context)
  }

  private func push(
    _ reader: any DocumentReader, _ location: SourceLocation, _ depth: Int
  ) -> RawDocument? {
    levels.append(Level(reader: reader, location: location, depth: depth))
    return nil
  }

  /// What is no text: a bomb when it goes on to inflate without end, else just binary.
  private func binary(
    _ what: String, _ scanner: ByteScanner, _ location: SourceLocation
  ) -> RawDocument {
    if !scanner.source.isSeekable { scanner.skip(4 * GzipSource.ratioFloor) }
    if let error = scanner.error { return context.failure(location, error) }
    return context.failure(location, .binary, at: 0, what)
  }

  private func openArchive(
    _ kind: ArchiveKind, _ scanner: ByteScanner, _ location: SourceLocation, _ depth: Int
  ) -> RawDocument? {
    var scanner = scanner
    if kind == .sevenZip, !scanner.source.isSeekable {
      // A 7z archive's list of entries lies at its end.
      let origin = scanner.filePosition
      var bytes: [UInt8] = []
      while scanner.require(1) {
        guard bytes.count + scanner.available <= context.limits.documentBytes else {
          let detail = "a nested 7z archive of more than \(context.limits.documentBytes) bytes"
          return context.failure(location, .tooLarge, at: origin, detail)
        }
        scanner.takeAll(into: &bytes)
      }
      if let error = scanner.error { return context.failure(location, error) }
      scanner = ByteScanner(MemorySource(bytes, origin: origin), chunk: context.chunk)
    }
    let seeks = scanner.source.isSeekable && (kind == .sevenZip || kind == .zip)
    let input = ArchiveInput(scanner, seeks: seeks, chunk: context.chunk)
    let reader = ArchiveReader(kind, input, location: location, context: context)
    return push(reader, location, depth)
  }

  /// Bytes of the file read so far, for progress.
  public var position: UInt64 { file?.hashed ?? 0 }

  /// Call once after `next()` has answered nil.
  public func finish() -> Summary {
    levels = []
    // A bomb's file is not worth another read, and one that failed to read has no digest.
    let digest = sawBomb ? nil : file?.finishHash()
    let bytes = digest == nil ? file?.length : file?.hashed
    return Summary(bytes: bytes ?? 0, sha256: digest, skipped: context.skipped)
  }
}
