internal import CopydeskBase
internal import CopydeskIO
internal import CopydeskMatch

/// Reads `MatchRecord`s in order out of a signature file, a piece at a time.
struct SignatureReader: ~Copyable {
  private var file: InputFile
  private let path: String
  private var buffer: [UInt8] = []
  private var offset = 0
  private var isAtEnd = false

  init(path: String) throws {
    file = try InputFile(path: path)
    self.path = path
  }

  /// The next record, or nil at the end.
  mutating func next() throws -> MatchRecord? {
    while true {
      var end = offset
      if let record = MatchRecord(decoding: buffer.span, at: &end) {
        offset = end
        return record
      }
      if isAtEnd {
        guard offset == buffer.count else {
          throw RunError.inconsistent("\(path): a signature is cut short")
        }
        return nil
      }
      buffer.removeFirst(offset)
      offset = 0
      let piece = try file.read(upTo: 1 << 20)
      isAtEnd = piece.isEmpty
      buffer.append(contentsOf: piece)
    }
  }
}
