internal import Glibc

/// A file of ours being read from its start, a piece at a time.
public struct InputFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String

  public init(path: String) throws(IOFailure) {
    descriptor = try FileDescriptor(opening: path, O_RDONLY)
    self.path = path
  }

  private init(owning raw: Int32, path: String) {
    descriptor = FileDescriptor(owning: raw)
    self.path = path
  }

  /// What is left of standard input, which is closed with this.
  public static func standardInput() -> InputFile {
    InputFile(owning: STDIN_FILENO, path: "standard input")
  }

  /// The next bytes, at most `limit`; empty at the end.
  public mutating func read(upTo limit: Int) throws(IOFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = try descriptor.read(into: &buffer, path: path)
    buffer.removeLast(buffer.count - count)
    return buffer
  }
}
