internal import Glibc

/// Lines of a descriptor, each as soon as it is there: a partner may wait for the answer to every
/// one.
struct LineReader {
  enum Line: Equatable {
    /// Without its line break (LF or CR LF).
    case bytes([UInt8])
    /// Longer than the limit: so many bytes were passed over.
    case tooLong(Int)
  }

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in `buffer`.
  private var start = 0
  private var isAtEnd = false

  /// - Parameter limit: most bytes of a line.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// The next line, or nil at the end. A last line without a break counts.
  mutating func next() throws -> Line? {
    var searched = start
    var skipped = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        return line(upTo: end, next: end + 1, skipped: skipped)
      }
      if isAtEnd {
        let end = buffer.count
        guard end > start || skipped > 0 else { return nil }
        return line(upTo: end, next: end, skipped: skipped)
      }
      if buffer.count - start > limit {
        skipped += buffer.count - start
        buffer.removeAll(keepingCapacity: true)
        start = 0
      }
      if start > 0 {
        buffer.removeSubrange(0..<start)
        start = 0
      }
      searched = buffer.count
      try fill()
    }
  }

  private mutating func line(upTo end: Int, next: Int, skipped: Int) -> Line {
    let range = start..<end
    start = next
    guard skipped + range.count <= limit else { return .tooLong(skipped + range.count) }
    var bytes = Array(buffer[range])
    if bytes.last == 0x0D { bytes.removeLast() }
    return .bytes(bytes)
  }

  private mutating func fill() throws {
    let piece = try StandardInput.read(descriptor, atMost: 256 << 10)
    if piece.isEmpty { isAtEnd = true }
    buffer += piece
  }
}

/// Reading descriptors.
enum StandardInput {
  /// Some bytes, as many as are there at once; none at the end.
  static func read(_ descriptor: Int32, atMost count: Int) throws -> [UInt8] {
    while true {
      var code: Int32 = 0
      // Safety: read fills at most the capacity it is given and answers how much of it.
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if got < 0 { code = errno }
        initialized = max(0, got)
      }
      if code == 0 { return piece }
      guard code == EINTR else {
        throw Failure(.io, "cannot read standard input: " + systemMessage(code))
      }
    }
  }

  /// At least `count` bytes, fewer only at the end.
  static func readStart(_ descriptor: Int32 = STDIN_FILENO, count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let piece = try read(descriptor, atMost: 1 << 20)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }
}
