internal import CopydeskBase

/// Undoes transfer and content codings of an HTTP message's body (RFC 9112, section 7; RFC 9110, 8.4).
enum HTTPBody {
  struct Failure: Error {
    var code: ReadError.Code
    var detail: String
  }

  /// The payload that `body` carries.
  ///
  /// Headers lie: crawlers store bodies decoded and keep the header. A body that does not begin as its
  /// coding demands is taken as it lies.
  ///
  /// - Parameter isCutOff: whether the record says it was cut (WARC-Truncated); then what can be
  ///   decoded counts.
  static func decode(
    _ body: Span<UInt8>, _ fields: HeaderFields, limits: Limits, isCutOff: Bool
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8]
    if fields.tokens("transfer-encoding").contains("chunked"), let joined = unchunked(body) {
      bytes = joined
    } else {
      bytes = body.copied()
    }
    let codings = fields.tokens("content-encoding") + fields.tokens("transfer-encoding")
    // Codings are listed in the order they were applied.
    for coding in codings.prefix(4).reversed() {
      switch coding {
      case "gzip", "x-gzip":
        guard bytes.starts(with: GzipSource.magic) else { continue }
        bytes = try inflate(bytes, .gzip, limits, isCutOff)
      case "deflate":
        guard let wrapper = deflateWrapper(bytes) else { continue }
        bytes = try inflate(bytes, wrapper, limits, isCutOff)
      case "identity", "chunked", "none", "utf-8": continue
      default:
        if looksPlain(bytes) { continue }
        throw Failure(code: .unsupported, detail: "content coding \(coding.prefix(32))")
      }
    }
    return bytes
  }

  private static func looksPlain(_ bytes: [UInt8]) -> Bool {
    let window = bytes.span.extracting(first: ContentSniffer.window)
    return TextSniffer.opensAsHTML(window)
  }

  /// "deflate" is zlib by the standard and bare by custom; nil when the body is neither.
  private static func deflateWrapper(_ bytes: [UInt8]) -> Inflater.Wrapper? {
    guard bytes.count >= 2 else { return nil }
    // RFC 1950, section 2.2: the method is 8 and the first two bytes are a multiple of 31.
    if bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return .zlib }
    return looksPlain(bytes) ? nil : .raw
  }

  private static func inflate(
    _ bytes: [UInt8], _ wrapper: Inflater.Wrapper, _ limits: Limits, _ isCutOff: Bool
  ) throws(Failure) -> [UInt8] {
    var inflater = Inflater(wrapper)
    var out: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while true {
      let step = unsafe bytes.withUnsafeBytes { input in
        unsafe piece.withUnsafeMutableBytes { output in
          // Safety: `position` never passes the count.
          let rest = unsafe UnsafeRawBufferPointer(rebasing: input[position...])
          return unsafe inflater.inflate(rest, into: output)
        }
      }
      position += step.consumed
      out.append(contentsOf: piece[..<step.produced])
      if out.count > Int(GzipSource.ratioFloor),
        out.count / max(1, position) >= limits.compressionRatio
      {
        let detail = "the body inflates to more than \(limits.compressionRatio) times its size"
        throw Failure(code: .bomb, detail: detail)
      }
      guard out.count <= limits.documentBytes else {
        throw Failure(code: .tooLarge, detail: "more than \(limits.documentBytes) bytes")
      }
      switch step.status {
      case .end:
        // A body may hold several gzip members, as a file may.
        guard wrapper == .gzip, bytes[position...].starts(with: GzipSource.magic) else {
          return out
        }
        inflater.reset()
      case .more:
        guard step.produced == 0, position == bytes.count || step.consumed == 0 else { continue }
        if isCutOff, !out.isEmpty { return out }
        throw Failure(code: .truncated, detail: "the body ends inside its \(wrapper) stream")
      case .corrupt(let words):
        if isCutOff, !out.isEmpty { return out }
        throw Failure(code: .corrupt, detail: "content coding: \(words)")
      }
    }
  }

  /// The chunks joined, as far as they go; nil when the body does not begin with a chunk size.
  static func unchunked(_ body: Span<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var position = 0
    while position < body.count {
      guard let size = chunkSize(body, &position) else { return out.isEmpty ? nil : out }
      if size == 0 { return out }
      let end = min(body.count, position + min(size, body.count - position))
      unsafe body.extracting(position..<end).withUnsafeBufferPointer {
        unsafe out.append(contentsOf: $0)
      }
      position = end
      if position < body.count, body[position] == 0x0D { position += 1 }
      if position < body.count, body[position] == 0x0A { position += 1 }
    }
    return out
  }

  /// Reads a line of hexadecimal digits with extensions; nil when it is none.
  private static func chunkSize(_ body: Span<UInt8>, _ position: inout Int) -> Int? {
    var index = position
    var size = 0
    var digits = 0
    while index < body.count, let value = hexValue(body[index]) {
      guard digits < 15 else { return nil }
      size = size << 4 | value
      digits += 1
      index += 1
    }
    guard digits > 0 else { return nil }
    // Only an extension or blanks may stand before the line's end.
    guard index < body.count, [0x0D, 0x0A, 0x20, 0x09, 0x3B].contains(body[index]) else {
      return nil
    }
    while index < body.count, body[index] != 0x0A { index += 1 }
    position = min(body.count, index + 1)
    return size
  }

  private static func hexValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46: Int(byte) - 0x37
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
