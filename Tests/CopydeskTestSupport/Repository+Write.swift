internal import Glibc

extension Repository {
  /// Replaces the text of a file below the root.
  public static func write(_ text: String, to name: String) throws {
    guard let stream = fopen(file(name), "wb") else { throw Missing(path: name, code: errno) }
    defer { fclose(stream) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw Missing(path: name, code: errno)
    }
  }
}
