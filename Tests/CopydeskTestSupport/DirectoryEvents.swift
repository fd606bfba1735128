import Glibc

/// Waits for changes in directories (inotify), so that a test can act at the n-th one instead of after a time.
public final class DirectoryEvents {
  private let descriptor: Int32
  private var waiting = 0

  /// - Parameter directories: must exist.
  public init(_ directories: [String]) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw TemporaryDirectory.SetUpError(code: errno) }
    // <sys/inotify.h>: modify, moved to, create, delete, delete self.
    let kinds: UInt32 = 0x2 | 0x80 | 0x100 | 0x200 | 0x400
    for directory in directories {
      guard inotify_add_watch(descriptor, directory, kinds) >= 0 else {
        throw TemporaryDirectory.SetUpError(code: errno)
      }
    }
  }

  deinit { close(descriptor) }

  /// Waits for the next change; false when a watched directory itself is gone, or when nothing comes and
  /// `goesOn` says that nothing will.
  public func next(while goesOn: () -> Bool = { true }) -> Bool {
    while waiting == 0 {
      var ends = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
      guard poll(&ends, 1, 20) > 0 else {
        if !goesOn() { return false }
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      var offset = 0
      // struct inotify_event: wd, mask, cookie, len (32 bits each), then `len` bytes of name.
      while offset + 16 <= count {
        let mask = buffer.loadWord(at: offset + 4)
        if mask & (0x400 | 0x8000) != 0 { return false }
        waiting += 1
        offset += 16 + Int(buffer.loadWord(at: offset + 12))
      }
      if count <= 0 { return false }
    }
    waiting -= 1
    return true
  }
}

extension [UInt8] {
  fileprivate func loadWord(at offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << UInt32(8 * $1) }
  }
}
