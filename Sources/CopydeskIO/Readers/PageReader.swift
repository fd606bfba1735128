internal import CopydeskBase

/// A stream that is one document: a plain file or an archive's entry.
final class PageReader: DocumentReader {
  private let scanner: ByteScanner
  private let kind: ContentKind
  private let location: SourceLocation
  private let context: ReadContext
  private var isDone = false

  init(_ scanner: ByteScanner, kind: ContentKind, location: SourceLocation, context: ReadContext) {
    self.scanner = scanner
    self.kind = kind
    self.location = location
    self.context = context
  }

  func next() -> ReadStep {
    guard !isDone else { return .end(nil) }
    isDone = true
    var bytes: [UInt8] = []
    while scanner.require(1) {
      guard bytes.count + scanner.available <= context.limits.documentBytes else {
        let detail = "more than \(context.limits.documentBytes) bytes"
        return .document(
          context.failure(location, .tooLarge, at: 0, detail))
      }
      scanner.takeAll(into: &bytes)
    }
    if let error = scanner.error { return .document(context.failure(location, error)) }
    return .document(
      RawDocument(source: location, id: location.description, kind: kind, bytes: bytes))
  }
}
