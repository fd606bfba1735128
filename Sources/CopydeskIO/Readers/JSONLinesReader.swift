internal import CopydeskBase

/// One document a line (jsonlines.org); a bad line fails alone.
final class JSONLinesReader: DocumentReader {
  private let scanner: ByteScanner
  private let location: SourceLocation
  private let context: ReadContext

  init(_ scanner: ByteScanner, location: SourceLocation, context: ReadContext) {
    self.scanner = scanner
    self.location = location
    self.context = context
    if scanner.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.advance(3) }
  }

  func next() -> ReadStep {
    while scanner.require(1) {
      var place = location
      place.offset = scanner.offset
      guard let length = lineLength() else {
        scanner.skip(to: [0x0A])
        let detail = "a line of more than \(context.limits.documentBytes) bytes"
        return .document(context.failure(place, .tooLarge, at: place.offset ?? 0, detail))
      }
      let isCutOff = length == scanner.available
      if isCutOff, let error = scanner.error {
        scanner.advance(length)
        return .document(context.failure(place, error))
      }
      let line = scanner.bytes(0..<length)
      scanner.advance(length + 1)
      if line.allSatisfy({ TextSniffer.space.contains($0) }) { continue }
      return .document(JSONRecord.document(line, at: place, context))
    }
    return .end(scanner.error)
  }

  /// Bytes before the next line feed or the end; nil when they are over the limit.
  private func lineLength() -> Int? {
    var searched = 0
    while true {
      if let hit = scanner.find(0x0A, from: searched) {
        return hit <= context.limits.documentBytes ? hit : nil
      }
      searched = scanner.available
      guard searched <= context.limits.documentBytes else { return nil }
      guard scanner.require(searched + 1) else { return searched }
    }
  }
}
