internal import Glibc
internal import Synchronization

/// The right to match against an index and commit to it, held by one process at a time.
///
/// Outputs may share one index. A run that matched before another committed would keep what the
/// other has kept, so it holds this from before it matches until it has committed. An advisory
/// `flock` on a file beside the index: it ends with its process.
public final class IndexLock: Sendable {
  private let descriptor: Mutex<Int32>

  private init(_ descriptor: Int32) { self.descriptor = Mutex(descriptor) }

  deinit { release() }

  /// Takes the lock of the index at `path`, or nil when another process holds it.
  ///
  /// - Throws: `IndexError` when the lock file cannot be made. A file system without `flock` locks nothing.
  public static func take(path: String) throws -> IndexLock? {
    let file = path + ".lock"
    let raw = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard raw >= 0 else {
      throw IndexError(
        .unreadable, path: file, detail: "cannot be made; check that the directory is writable")
    }
    while flock(raw, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { break }
      _ = close(raw)
      return nil
    }
    return IndexLock(raw)
  }

  /// Gives the lock back; the file stays, since removing it would race with the next holder.
  public func release() {
    descriptor.withLock { raw in
      if raw >= 0 { _ = close(raw) }
      raw = -1
    }
  }
}
