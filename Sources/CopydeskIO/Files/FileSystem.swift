internal import Glibc

/// The few operations on paths that the pipeline needs, each an errno turned into `IOFailure`.
public enum FileSystem {
  /// Writes `bytes` beside `path`, syncs, renames over it and syncs the directory: all or nothing.
  ///
  /// A reader sees the old file or the new one, also after a power cut. The file beside is `path` with
  /// `.tmp` behind it; it is removed when something fails.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(IOFailure) {
    let beside = path + ".tmp"
    do throws(IOFailure) {
      try remove(beside)
      var file = try OutputFile(creating: beside)
      try file.write(bytes.span)
      try file.close()
      _ = try IOFailure.check("rename", path) { unsafe Int(Glibc.rename(beside, path)) }
    } catch {
      _ = unsafe unlink(beside)
      // The caller knows the file by its own name.
      throw IOFailure(error.operation, path: path, code: error.code)
    }
    try syncDirectory(parent(of: path))
  }

  /// The whole file.
  ///
  /// - Throws: `EFBIG` when it holds more than `limit` bytes.
  public static func read(_ path: String, limit: Int = 1 << 30) throws(IOFailure) -> [UInt8] {
    let file = try FileDescriptor(opening: path, O_RDONLY)
    // One byte more than the size, so that the end shows without a second growth; /proc files say 0.
    let expected = min(Int(try file.status(path).st_size), limit)
    var bytes = [UInt8](repeating: 0, count: max(expected + 1, 4096))
    var count = 0
    while true {
      let got = try file.read(into: &bytes, from: count, path: path)
      count += got
      guard count <= limit else { throw IOFailure("read", path: path, code: EFBIG) }
      if got == 0 { break }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether `path` leads to something; a link to nothing does not.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Makes a directory and the ones above it, each synced into its parent; an existing one is no error.
  public static func makeDirectory(_ path: String) throws(IOFailure) {
    if isDirectory(path) { return }
    let above = parent(of: path)
    if above != path, !isDirectory(above) { try makeDirectory(above) }
    do throws(IOFailure) {
      _ = try IOFailure.check("make directory", path) { unsafe Int(mkdir(path, 0o777)) }
    } catch {
      // Another process may have made it in between.
      guard error.code == EEXIST, isDirectory(path) else { throw error }
      return
    }
    try syncDirectory(above)
  }

  /// Renames and syncs both directories.
  public static func rename(_ old: String, to new: String) throws(IOFailure) {
    _ = try IOFailure.check("rename to \(new)", old) { unsafe Int(Glibc.rename(old, new)) }
    let from = parent(of: old)
    let into = parent(of: new)
    try syncDirectory(into)
    if from != into { try syncDirectory(from) }
  }

  /// Waits until the names in a directory are on the disk.
  public static func syncDirectory(_ path: String) throws(IOFailure) {
    let directory = try FileDescriptor(opening: path, O_RDONLY | O_DIRECTORY)
    let raw = directory.raw
    do throws(IOFailure) {
      _ = try IOFailure.check("sync", path) { Int(fsync(raw)) }
    } catch {
      // fsync(2): EINVAL is a file system without syncing of directories; there is nothing to wait for.
      guard error.code == EINVAL else { throw error }
    }
  }

  /// Makes `link` point to `target`, replacing an older link in one step.
  public static func replaceLink(_ link: String, to target: String) throws(IOFailure) {
    let beside = link + ".tmp"
    try remove(beside)
    _ = try IOFailure.check("link", link) { unsafe Int(symlink(target, beside)) }
    do throws(IOFailure) {
      _ = try IOFailure.check("replace link", link) { unsafe Int(Glibc.rename(beside, link)) }
    } catch {
      _ = unsafe unlink(beside)
      throw error
    }
    try syncDirectory(parent(of: link))
  }

  /// Bytes of the file that `path` leads to.
  public static func size(_ path: String) throws(IOFailure) -> UInt64 {
    var status = stat()
    _ = try IOFailure.check("look at", path) { unsafe Int(stat(path, &status)) }
    return UInt64(clamping: status.st_size)
  }

  /// SHA-256 of a whole file, read in pieces.
  ///
  /// - Complexity: O(n) time, 256 KiB of memory.
  public static func sha256(_ path: String) throws(IOFailure) -> String {
    let file = try FileDescriptor(opening: path, O_RDONLY)
    var digest = SHA256()
    var buffer = [UInt8](repeating: 0, count: FileDescriptor.pieceBytes)
    while true {
      let count = try file.read(into: &buffer, path: path)
      if count == 0 { break }
      digest.update(buffer.span.extracting(0..<count))
    }
    return digest.hex()
  }

  /// The directory that holds `path`: "/a/b/" → "/a", "b" → ".", "/" → "/".
  static func parent(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    var rest = Substring(path)
    while rest.utf8.count > 1, rest.utf8.last == slash { rest.removeLast() }
    guard let cut = rest.utf8.lastIndex(of: slash) else { return "." }
    rest = rest[..<cut]
    while rest.utf8.last == slash { rest.removeLast() }
    return rest.isEmpty ? "/" : String(rest)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
