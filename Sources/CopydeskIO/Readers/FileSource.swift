internal import CopydeskBase
internal import Glibc

/// The input file itself: read in pieces, each byte hashed once on the way, in whatever order readers seek.
final class FileSource: ByteSource {
  let path: String
  private let descriptor: Int32
  private var position: UInt64 = 0
  private let size: UInt64
  private var hash: SHA256? = SHA256()
  /// Bytes from the start of the file that the hash has seen.
  private(set) var hashed: UInt64 = 0

  /// - Throws: `.unreadable` with the system's words, also for what is no regular file.
  init(path: String) throws(ReadError) {
    self.path = path
    // Not blocking: a pipe put in the file's place must not stop the run.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    descriptor = unsafe PathBytes.withCString(path) { unsafe open($0, flags) }
    guard descriptor >= 0 else { throw ReadError.system(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let error = ReadError.system(path)
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let detail = status.st_mode & S_IFMT == S_IFDIR ? "Is a directory" : "not a regular file"
      close(descriptor)
      throw ReadError(.unreadable, path: path, detail: detail)
    }
    size = UInt64(clamping: status.st_size)
    super.init()
  }

  deinit { close(descriptor) }

  override var filePosition: UInt64 { position }
  override var isSeekable: Bool { true }
  override var length: UInt64 { size }
  override func seek(to offset: UInt64) { position = offset }

  override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard error == nil, position <= UInt64(Int.max) else { return 0 }
    var count = 0
    repeat {
      // Safety: pread writes at most `buffer.count` bytes.
      count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, Int(position))
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      error = ReadError.system(path, offset: position)
      return 0
    }
    let end = position + UInt64(count)
    if position <= hashed, end > hashed {
      let fresh = Int(hashed - position)..<count
      // Safety: pread has just filled `count` bytes.
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[fresh])
      unsafe hash?.update(bytes.assumingMemoryBound(to: UInt8.self).span)
      hashed = end
    }
    position = end
    return count
  }

  /// Reads what no one has read yet and closes the hash; nil after an I/O error or when called twice.
  func finishHash() -> String? {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    position = hashed
    while unsafe buffer.withUnsafeMutableBytes({ unsafe read(into: $0) }) > 0 {}
    guard error == nil, let hash = hash.take() else { return nil }
    return hash.hex()
  }
}
