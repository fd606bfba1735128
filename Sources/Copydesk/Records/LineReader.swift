internal import CopydeskIO

/// Reads a work file of ours line by line.
struct LineReader: ~Copyable {
  private var file: InputFile
  private var buffer: [UInt8] = []
  private var offset = 0

  init(path: String) throws { file = try InputFile(path: path) }

  /// The next line without its line break, or nil at the end.
  mutating func next() throws -> [UInt8]? {
    var searched = offset
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { offset = end + 1 }
        return Array(buffer[offset..<end])
      }
      buffer.removeFirst(offset)
      offset = 0
      searched = buffer.count
      let piece = try file.read(upTo: 256 << 10)
      if piece.isEmpty {
        guard !buffer.isEmpty else { return nil }
        defer { buffer.removeAll() }
        return buffer
      }
      buffer.append(contentsOf: piece)
    }
  }
}
