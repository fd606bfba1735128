internal import CopydeskBase

/// Reads WARC and WET records (ISO 28500; iipc.github.io/warc-specifications, WARC 1.1).
///
///     WARC/1.0 CR LF                 <- record offset
///     WARC-Type: response CR LF
///     Content-Length: n CR LF
///     CR LF
///     n bytes                        <- for a response: HTTP head, blank line, body
///     CR LF CR LF
///
/// A record is looked at inside the scanner's window, so that a wrong Content-Length can be found out
/// before its bytes are gone; the search for the next record then begins right behind the head.
final class WARCReader: DocumentReader {
  private static let mark = Array("WARC/".utf8)
  private static let nextRecord = Array("\r\n\r\nWARC/1.".utf8)

  private let scanner: ByteScanner
  private let location: SourceLocation
  private let context: ReadContext
  private let decoder: WARCRecordDecoder
  /// Most bytes of a record that are taken into the window: a document and its HTTP head.
  private let mostContent: UInt64
  /// Damaged gzip members that may still be stepped over; input could hold no end of false ones.
  private var recoveries = 1_000

  init(_ scanner: ByteScanner, location: SourceLocation, context: ReadContext) {
    self.scanner = scanner
    self.location = location
    self.context = context
    decoder = WARCRecordDecoder(context)
    let limits = context.limits
    mostContent = min(
      UInt64(clamping: limits.documentBytes) + UInt64(clamping: limits.headerBytes), 1 << 40)
  }

  func next() -> ReadStep {
    while true {
      skipLineEnds()
      var place = location
      place.offset = scanner.offset
      guard scanner.require(1) else { return end(place) }
      if let document = record(at: place) { return .document(document) }
    }
  }

  private func skipLineEnds() {
    while scanner.require(1), scanner[0] == 0x0D || scanner[0] == 0x0A { scanner.advance(1) }
  }

  /// The end of the stream; behind a damaged gzip member, the records after it still count.
  private func end(_ place: SourceLocation) -> ReadStep {
    guard let error = scanner.error else { return .end(nil) }
    guard recover() else { return .end(error) }
    return .document(context.failure(place, error))
  }

  private func recover() -> Bool {
    guard recoveries > 0, scanner.recover() else { return false }
    recoveries -= 1
    scanner.skip(to: WARCReader.mark)
    return true
  }

  /// The record's document, or nil when it holds none.
  private func record(at place: SourceLocation) -> RawDocument? {
    let offset = place.offset ?? 0
    guard scanner.starts(with: WARCReader.mark) else {
      if scanner.available < WARCReader.mark.count { return cutOff(place) }
      resynchronise(from: 0)
      return context.failure(place, .corrupt, at: offset, "no WARC record begins here")
    }
    switch scanner.headLength(limit: context.limits.headerBytes) {
    case .tooLong:
      resynchronise(from: 1)
      let detail = "a record head of more than \(context.limits.headerBytes) bytes"
      return context.failure(place, .tooLarge, at: offset, detail)
    case .ended: return cutOff(place)
    case .found(let headLength):
      let head = WARCHead(scanner.withSpan(0..<headLength) { HeaderFields($0) })
      guard let length = head.contentLength else {
        resynchronise(from: headLength)
        return context.failure(place, .corrupt, at: offset, "no Content-Length")
      }
      if length > mostContent {
        return oversized(head, headLength, length, at: place)
      }
      return content(head, headLength, headLength + Int(length), at: place)
    }
  }

  private func content(
    _ head: WARCHead, _ headLength: Int, _ total: Int, at place: SourceLocation
  ) -> RawDocument? {
    let offset = place.offset ?? 0
    guard scanner.require(total) else {
      // Either the file is cut off, or the length runs over what follows.
      if scanner.error == nil, resynchronises(from: headLength) {
        return context.failure(place, .corrupt, at: offset, "Content-Length is too large")
      }
      return cutOff(place)
    }
    guard endsRecord(at: total) else {
      resynchronise(from: headLength)
      return context.failure(place, .corrupt, at: offset, "Content-Length is wrong")
    }
    let document = scanner.withSpan(headLength..<total) { decoder.document(head, $0, at: place) }
    scanner.advance(total)
    return document
  }

  /// Whether what follows at `index` is the end of a record: line ends, then a record or nothing.
  ///
  /// Writers differ in how many line ends they put; half of one means that the length is wrong.
  private func endsRecord(at index: Int) -> Bool {
    let lineEnd: [UInt8] = scanner.starts(with: [0x0A], at: index) ? [0x0A] : [0x0D, 0x0A]
    var next = index
    while next < index + 8, scanner.starts(with: lineEnd, at: next) { next += lineEnd.count }
    // The last line end may be cut off.
    if scanner.available == next + 1, scanner[next] == 0x0D { return !scanner.require(next + 2) }
    guard scanner.require(next + 1) else { return true }
    if scanner.starts(with: WARCReader.mark, at: next) { return true }
    let left = scanner.available - next
    guard left < WARCReader.mark.count else { return false }
    // The next record's mark itself is cut off.
    for position in 0..<left where scanner[next + position] != WARCReader.mark[position] {
      return false
    }
    return true
  }

  /// A record over the limit is passed over unread, unless another begins inside its length.
  private func oversized(
    _ head: WARCHead, _ headLength: Int, _ length: UInt64, at place: SourceLocation
  ) -> RawDocument? {
    let offset = place.offset ?? 0
    let window = ContentSniffer.window
    scanner.require(headLength + window)
    let front = headLength..<min(headLength + window, scanner.available)
    let isWanted = scanner.withSpan(front) { decoder.isWanted(head, $0) }
    scanner.advance(headLength)
    let start = scanner.offset
    if scanner.skip(to: WARCReader.nextRecord, within: length) {
      return context.failure(place, .corrupt, at: offset, "Content-Length is too large")
    }
    if scanner.offset - start < length {
      let error = scanner.error
      // The end's own error is told once, by `end`.
      if error != nil { return nil }
      return context.failure(place, .truncated, at: offset, "the file ends inside a record")
    }
    guard isWanted else { return nil }
    return context.failure(
      place, .tooLarge, at: offset, "more than \(context.limits.documentBytes) bytes")
  }

  /// The failure of a record that the input ends in.
  private func cutOff(_ place: SourceLocation) -> RawDocument {
    scanner.advance(scanner.available)
    let error =
      scanner.error
      ?? ReadError(
        .truncated, path: context.path, offset: place.offset ?? 0,
        detail: "the file ends inside a record")
    _ = recover()
    return context.failure(place, error)
  }

  /// Steps to the next record behind `index` of the window, or to the end.
  private func resynchronise(from index: Int) {
    scanner.advance(index)
    scanner.skip(to: WARCReader.nextRecord)
  }

  /// Steps to the next record that is in the window already; false, without a step, when none is.
  private func resynchronises(from index: Int) -> Bool {
    // A head's blank line may be the mark's.
    guard let hit = scanner.find(WARCReader.nextRecord, from: max(0, index - 4)) else {
      return false
    }
    scanner.advance(hit)
    return true
  }
}
