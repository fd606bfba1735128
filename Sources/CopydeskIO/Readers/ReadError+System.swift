internal import CopydeskBase
internal import Glibc

extension ReadError {
  /// The failed call's `errno` in words, as `.unreadable`.
  static func system(_ path: String, offset: UInt64 = 0) -> ReadError {
    let code = errno
    // Safety: strerror answers with a terminated string that lives until the next call of this thread.
    let detail = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return ReadError(.unreadable, path: path, offset: offset, detail: detail)
  }
}
