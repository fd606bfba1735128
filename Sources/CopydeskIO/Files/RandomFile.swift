internal import Glibc

/// A file of ours read at any place, without a position of its own.
///
///     let file = try RandomFile(path: "sites.bin")
///     try file.read(at: 4_096, count: 24)  // 24 bytes, fewer at the end of the file
public struct RandomFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String

  public init(path: String) throws(IOFailure) {
    descriptor = try FileDescriptor(opening: path, O_RDONLY)
    self.path = path
  }

  /// Up to `count` bytes from `offset` on (`pread(2)`); fewer only at the end of the file.
  ///
  /// - Complexity: O(count); allocates the answer.
  public borrowing func read(at offset: UInt64, count: Int) throws(IOFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    let raw = descriptor.raw
    var filled = 0
    while filled < bytes.count {
      let place = Int(clamping: offset) &+ filled
      let start = filled
      let got = try IOFailure.check("read", path) {
        unsafe bytes.withUnsafeMutableBytes { room in
          guard let base = room.baseAddress else { return 0 }
          // Safety: `start` lies inside `room`, and the length is what is left of it.
          return unsafe pread(raw, base + start, room.count - start, place)
        }
      }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
