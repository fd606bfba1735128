internal import Glibc

extension FileSystem {
  /// Removes a file or a whole directory tree without following links; a missing path is no error.
  ///
  /// - Complexity: one open descriptor for each level of depth.
  public static func remove(_ path: String) throws(IOFailure) {
    try removeEntry(path.utf8CString.map { $0 }, in: AT_FDCWD, path: path)
  }

  /// Names in a directory in byte order, without `.` and `..`.
  ///
  /// A name that is not UTF-8 is left out: no `String` could lead back to it.
  public static func list(_ directory: String) throws(IOFailure) -> [String] {
    let file = try FileDescriptor(opening: directory, O_RDONLY | O_DIRECTORY)
    return try entries(of: file, path: directory)
      .compactMap { String(validating: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func removeEntry(
    _ name: [CChar], in parent: Int32, path: String
  ) throws(IOFailure) {
    if unsafe unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
    let refusal = IOFailure("remove", path: path, code: errno)
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(parent, name, flags)
    // Not a directory: the first refusal is the reason (no permission, a busy file).
    guard raw >= 0 else {
      throw errno == ENOTDIR || errno == ELOOP
        ? refusal : IOFailure("remove", path: path, code: errno)
    }
    let directory = FileDescriptor(owning: raw)
    for entry in try entries(of: directory, path: path) {
      let inside = String(decoding: entry.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
      try removeEntry(entry, in: raw, path: path + "/" + inside)
    }
    if unsafe unlinkat(parent, name, AT_REMOVEDIR) != 0, errno != ENOENT {
      throw IOFailure("remove", path: path, code: errno)
    }
  }

  /// Names in a directory as NUL-ended C strings, in no order, without `.` and `..`.
  private static func entries(
    of directory: borrowing FileDescriptor, path: String
  ) throws(IOFailure) -> [[CChar]] {
    let raw = directory.raw
    // closedir closes the descriptor it was given, so it gets one of its own.
    let copy = try IOFailure.check("list", path) { Int(fcntl(raw, F_DUPFD_CLOEXEC, 0)) }
    guard let stream = unsafe fdopendir(Int32(truncatingIfNeeded: copy)) else {
      let code = errno
      _ = close(Int32(truncatingIfNeeded: copy))
      throw IOFailure("list", path: path, code: code)
    }
    defer { _ = unsafe closedir(stream) }
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        // readdir answers nil both at the end and on an error; only the error sets errno.
        if errno != 0 { throw IOFailure("list", path: path, code: errno) }
        return names
      }
      // Safety: d_name is NUL-ended; it is read in place, for the record may be shorter than `dirent`.
      let start = unsafe UnsafeRawPointer(entry) + nameOffset
      let text = unsafe start.assumingMemoryBound(to: CChar.self)
      let name = unsafe [CChar](UnsafeBufferPointer(start: text, count: strlen(text) + 1))
      if name != [0x2E, 0] && name != [0x2E, 0x2E, 0] { names.append(name) }
    }
  }
}
