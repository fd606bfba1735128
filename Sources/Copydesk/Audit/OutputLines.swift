internal import CopydeskBase
internal import CopydeskIO

/// The JSON values of an output file, a line each: a gzip shard or plain JSON Lines.
struct OutputLines: ~Copyable {
  private let path: String
  private var shard: GzipFileReader?
  private var plain: LineReader?
  private var member: [UInt8] = []
  private var offset = 0
  /// Number of the last line, from 1.
  private(set) var number = 0

  init(path: String) throws(RunError) {
    self.path = path
    do {
      if path.hasSuffix(".gz") {
        shard = try GzipFileReader(path: path)
      } else {
        plain = try LineReader(path: path)
      }
    } catch {
      throw RunError(error)
    }
  }

  /// The next value, or nil at the end; empty lines are passed over.
  mutating func next() throws(RunError) -> JSONValue? {
    do {
      while let line = try nextLine() {
        number += 1
        if line.allSatisfy({ $0 == 0x20 }) { continue }
        return try JSONParser.parse(line)
      }
      return nil
    } catch let error as JSONError {
      throw .version("\(path):\(number): \(error)")
    } catch {
      throw RunError(error)
    }
  }

  private mutating func nextLine() throws -> [UInt8]? {
    if plain != nil { return try plain?.next() }
    while offset >= member.count {
      guard let next = try shard?.nextMember() else { return nil }
      member = next
      offset = 0
    }
    let end = member[offset...].firstIndex(of: 0x0A) ?? member.count
    defer { offset = end + 1 }
    return Array(member[offset..<end])
  }
}
