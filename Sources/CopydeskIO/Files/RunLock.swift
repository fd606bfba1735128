internal import Glibc
internal import Synchronization

/// The right to write into one output directory, held by one process at a time.
///
///     let lock = try RunLock.acquire(directory: "/out", command: "copydesk run")
///     defer { lock.release() }
///
/// The lock is the file `lock.json` with an advisory `flock` on it: `{"pid", "host", "started", "command", "since"}`.
/// `flock` ends with its process and so tells at once whether the holder lives; what the file says is for
/// people, and for file systems on which `flock` is refused or not seen by other hosts.
public final class RunLock: Sendable {
  /// Another process holds the lock.
  public struct Held: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    /// What the lock file says of its holder; nil when it holds nothing readable.
    public var holder: RunLockHolder?

    public var description: String {
      guard let holder else { return "\(path) is locked by another process" }
      let since = holder.since.isEmpty ? "" : " since \(holder.since)"
      return "\(path) is locked by process \(holder.pid) on \(holder.host)\(since)"
        + " (\(holder.command))"
    }
  }

  /// Age from which a lock of another host counts as left behind, in seconds.
  ///
  /// A holder is asked to `refresh()` far more often, a lock of the same host is judged by its process.
  public static let staleSeconds = 1_800

  public let path: String
  private let content: [UInt8]
  /// The open lock file; nil once released.
  private let descriptor: Mutex<Int32?>

  private init(path: String, content: [UInt8], descriptor: Int32) {
    self.path = path
    self.content = content
    self.descriptor = Mutex(descriptor)
  }

  deinit { release() }

  /// Takes the lock of `directory`, or takes over one whose holder is gone.
  ///
  /// - Throws: `Held` when a live process holds it; `IOFailure` when the system refuses.
  public static func acquire(directory: String, command: String) throws -> RunLock {
    let path = directory + "/lock.json"
    let us = RunLockHolder.current(command: command)
    // Each turn lost means that another process moved in between; a hundred of them never happen by chance.
    for _ in 0..<100 {
      guard let (raw, isNew) = try open(path) else { continue }
      let file = FileDescriptor(owning: raw)
      guard flockNow(raw) else {
        if isNew { continue }
        throw Held(path: path, holder: RunLockHolder(try content(of: raw, path)))
      }
      guard isSame(raw, path) else { continue }
      if !isNew {
        let old = RunLockHolder(try content(of: raw, path))
        let age = Int(time(nil)) - (try file.status(path)).st_mtim.tv_sec
        if let old, old.isAlive(seenFrom: us, age: age) { throw Held(path: path, holder: old) }
      }
      let bytes = us.json
      do throws(IOFailure) {
        _ = try IOFailure.check("lock", path) { Int(ftruncate(raw, 0)) }
        _ = try IOFailure.check("lock", path) { lseek(raw, 0, SEEK_SET) }
        var done: UInt64 = 0
        try file.write(bytes.span, done: &done, path: path)
      } catch {
        if isNew { _ = unsafe unlink(path) }
        throw error
      }
      return RunLock(path: path, content: bytes, descriptor: file.release())
    }
    throw Held(path: path, holder: nil)
  }

  /// Shows other hosts that the holder lives, by the file's modification time; call it every few minutes.
  ///
  /// - Returns: whether the lock is still ours; false when another host took it over, and the run must stop.
  @discardableResult
  public func refresh() -> Bool {
    descriptor.withLock { descriptor in
      guard let raw = descriptor, isOurs(raw) else { return false }
      return futimens(raw, nil) == 0
    }
  }

  /// Gives the lock back; the file goes away only when it is still ours. More calls do nothing.
  public func release() {
    descriptor.withLock { descriptor in
      guard let raw = descriptor else { return }
      if isOurs(raw) { _ = unsafe unlink(path) }
      _ = close(raw)
      descriptor = nil
    }
  }

  private func isOurs(_ raw: Int32) -> Bool {
    Self.isSame(raw, path) && (try? Self.content(of: raw, path)) == content
  }

  /// The lock file, and whether it is new; nil when it went away in between.
  private static func open(_ path: String) throws(IOFailure) -> (raw: Int32, isNew: Bool)? {
    let new = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if new >= 0 { return (new, true) }
    guard errno == EEXIST else { throw IOFailure("lock", path: path, code: errno) }
    let old = unsafe Glibc.open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    if old >= 0 { return (old, false) }
    guard errno == ENOENT else { throw IOFailure("lock", path: path, code: errno) }
    return nil
  }

  /// False when another open file holds the lock. A file system without `flock` answers true.
  private static func flockNow(_ raw: Int32) -> Bool {
    while flock(raw, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      return errno != EWOULDBLOCK
    }
    return true
  }

  /// Whether the open file is still the one that `path` names.
  private static func isSame(_ raw: Int32, _ path: String) -> Bool {
    var open = stat()
    var named = stat()
    guard unsafe fstat(raw, &open) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return open.st_ino == named.st_ino && open.st_dev == named.st_dev
  }

  /// The file's first 64 KiB: a lock file of ours holds far less.
  private static func content(of raw: Int32, _ path: String) throws(IOFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64 << 10)
    let count = try IOFailure.check("read", path) {
      // Safety: pread fills at most the buffer's own size.
      unsafe bytes.withUnsafeMutableBytes { unsafe pread(raw, $0.baseAddress, $0.count, 0) }
    }
    return Array(bytes[..<count])
  }
}
