internal import Glibc

/// A directory that is gone with its owner.
public final class TemporaryDirectory: Sendable {
  public let path: String

  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/copydesk-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw SetUpError(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.removeTree(path)
  }

  private static func removeTree(_ path: String) {
    chmod(path, 0o700)
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        if entry.pointee.d_type == DT_DIR {
          removeTree(path + "/" + name)
        } else {
          unlink(path + "/" + name)
        }
      }
      closedir(directory)
    }
    rmdir(path)
  }

  /// `name` below the directory.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file below the directory and answers with its path.
  @discardableResult
  public func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let target = file(name)
    guard let stream = fopen(target, "wb") else { throw SetUpError(code: errno) }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else {
      throw SetUpError(code: errno)
    }
    return target
  }

  public struct SetUpError: Error { public var code: Int32 }
}
