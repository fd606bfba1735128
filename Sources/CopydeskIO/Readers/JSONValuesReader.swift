internal import CopydeskBase

/// Objects of a JSON array, or objects one after another over many lines, one document each.
final class JSONValuesReader: DocumentReader {
  private let scanner: ByteScanner
  private let location: SourceLocation
  private let context: ReadContext
  private var isDone = false

  init(_ scanner: ByteScanner, location: SourceLocation, context: ReadContext) {
    self.scanner = scanner
    self.location = location
    self.context = context
    if scanner.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.advance(3) }
    skipSpace()
    if scanner.require(1), scanner[0] == UInt8(ascii: "[") { scanner.advance(1) }
  }

  private func skipSpace() {
    while scanner.require(1) {
      guard TextSniffer.space.contains(scanner[0]) || scanner[0] == UInt8(ascii: ",") else {
        return
      }
      scanner.advance(1)
    }
  }

  func next() -> ReadStep {
    guard !isDone else { return .end(nil) }
    skipSpace()
    guard scanner.require(1), scanner[0] != UInt8(ascii: "]") else {
      // The stream's own end, behind the array's, may still be damaged.
      scanner.skip(.max)
      return .end(scanner.error)
    }
    var place = location
    place.offset = scanner.offset
    let offset = scanner.offset
    guard scanner[0] == UInt8(ascii: "{") else {
      // Without an object's braces there is no safe place to go on.
      isDone = true
      return .document(context.failure(place, .badRecord, at: offset, "no object"))
    }
    switch JSONValuesReader.object(in: scanner, limit: context.limits.documentBytes) {
    case .found(let length):
      let bytes = scanner.bytes(0..<length)
      scanner.advance(length)
      return .document(JSONRecord.document(bytes, at: place, context))
    case .tooLong:
      skipObject()
      let detail = "an object of more than \(context.limits.documentBytes) bytes"
      return .document(context.failure(place, .tooLarge, at: offset, detail))
    case .ended:
      isDone = true
      let error =
        scanner.error
        ?? ReadError(
          .truncated, path: context.path, offset: offset, detail: "an object without end")
      return .document(context.failure(place, error))
    }
  }

  enum ObjectEnd { case found(Int), tooLong, ended }

  /// The length of the object that the window begins with; nothing is stepped over.
  static func object(in scanner: ByteScanner, limit: Int) -> ObjectEnd {
    var balance = JSONBalance()
    var searched = 0
    while true {
      let piece = searched..<scanner.available
      if let end = scanner.withSpan(piece, { balance.end(in: $0) }) {
        return searched + end <= limit ? .found(searched + end) : .tooLong
      }
      searched = piece.upperBound
      guard searched <= limit else { return .tooLong }
      guard scanner.require(searched + 1) else { return .ended }
    }
  }

  private func skipObject() {
    var balance = JSONBalance()
    while scanner.require(1) {
      let count = scanner.available
      if let end = scanner.withSpan(0..<count, { balance.end(in: $0) }) {
        scanner.advance(end)
        return
      }
      scanner.advance(count)
    }
  }
}
