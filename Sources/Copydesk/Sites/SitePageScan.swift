internal import CopydeskIO

/// Walks `sites.bin` from front to end and answers with where each page's record lies.
struct SitePageScan: ~Copyable {
  struct Place: Sendable, Equatable {
    var site: UInt64
    var ordinal: UInt64
    /// Bytes from the start of the file.
    var offset: UInt64
  }

  private var file: InputFile
  private let path: String
  private var buffer: [UInt8] = []
  private var position = 0
  /// Offset in the file of the buffer's first byte.
  private var base: UInt64 = 0

  init(path: String) throws {
    file = try InputFile(path: path)
    self.path = path
  }

  /// The next record's place, or nil at the end.
  mutating func next() throws -> Place? {
    while true {
      var offset = position
      if let length = buffer.read(UInt32.self, at: &offset),
        let ordinal = buffer.read(UInt64.self, at: &offset),
        let site = buffer.read(UInt64.self, at: &offset),
        position + 4 + Int(length) <= buffer.count
      {
        defer { position += 4 + Int(length) }
        return Place(site: site, ordinal: ordinal, offset: base + UInt64(position))
      }
      base += UInt64(position)
      buffer.removeFirst(position)
      position = 0
      let piece = try file.read(upTo: 1 << 20)
      guard !piece.isEmpty else {
        guard buffer.isEmpty else {
          throw RunError.inconsistent("\(path): a record is cut short near byte \(base)")
        }
        return nil
      }
      buffer.append(contentsOf: piece)
    }
  }
}
