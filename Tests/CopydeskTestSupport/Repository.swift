internal import Glibc

/// The source tree that the tests were built from.
public enum Repository {
  /// Its root directory, two above this file's own.
  public static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// `name` below the root.
  public static func file(_ name: String) -> String { root + "/" + name }

  /// The bytes of a file below the root.
  public static func read(_ name: String) throws -> [UInt8] {
    guard let stream = fopen(file(name), "rb") else { throw Missing(name: name, code: errno) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&piece, 1, piece.count, stream)
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Names in a directory below the root, in byte order, without those that begin with a dot.
  public static func list(_ name: String) throws -> [String] {
    guard let directory = opendir(file(name)) else { throw Missing(name: name, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let found = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !found.hasPrefix(".") { names.append(found) }
    }
    return names.sorted()
  }

  public struct Missing: Error {
    public var name: String
    public var code: Int32
  }
}
