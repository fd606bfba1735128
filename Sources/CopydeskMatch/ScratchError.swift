internal import Glibc

/// Matching's scratch file could not be made or written: the directory and `errno`.
public struct ScratchError: Error, Hashable, Sendable, CustomStringConvertible {
  public var directory: String
  public var code: Int32

  public init(directory: String, code: Int32) {
    self.directory = directory
    self.code = code
  }

  public var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "cannot keep fingerprints in \(directory): \(reason); free space there and run again"
  }
}
