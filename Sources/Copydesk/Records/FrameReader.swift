internal import CopydeskBase
internal import CopydeskIO

/// Reads frames in order out of a gzip work file; memory is bounded by one member.
struct FrameReader: ~Copyable {
  private var file: GzipFileReader
  private let path: String
  private var member: [UInt8] = []
  private var offset = 0

  init(path: String) throws {
    file = try GzipFileReader(path: path)
    self.path = path
  }

  /// The next frame, or nil at the end.
  ///
  /// - Parameter decode: reads one frame at an offset and steps over it.
  mutating func next<Frame>(_ decode: ([UInt8], inout Int) -> Frame?) throws -> Frame? {
    while offset >= member.count {
      guard let next = try file.nextMember() else { return nil }
      member = next
      offset = 0
    }
    guard let frame = decode(member, &offset) else {
      throw RunError.inconsistent("\(path): a record is cut short near byte \(file.offset)")
    }
    return frame
  }
}
