/// A system call on a file of ours failed: what, on which path, why. A bad run, not a bad document.
public struct IOFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public var operation: String
  public var path: String
  /// `errno` at the time.
  public var code: Int32

  public init(_ operation: String, path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  public var description: String { "cannot \(operation) \(path): error \(code)" }
}
