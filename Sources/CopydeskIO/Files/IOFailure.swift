internal import Glibc

/// A system call on a file of ours failed: what, on which path, why. A bad run, not a bad document.
///
///     IOFailure("write", path: "/out/run", code: ENOSPC).description
///     // cannot write /out/run: No space left on device
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

  public var description: String { "cannot \(operation) \(path): \(Self.text(of: code))" }

  /// The system's words for an `errno` (strerror_r: no shared buffer, so any thread may ask).
  static func text(of code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    return unsafe buffer.withUnsafeMutableBufferPointer { room in
      // Safety: strerror_r writes inside `room` and ends with NUL.
      guard let base = room.baseAddress, unsafe strerror_r(code, base, room.count) == 0 else {
        return "error \(code)"
      }
      return unsafe String(cString: base)
    }
  }

  /// Calls until it is not interrupted; a negative result becomes an `IOFailure` with `errno`.
  static func check(
    _ operation: String, _ path: String, _ call: () -> Int
  ) throws(IOFailure) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let code = errno
      guard code == EINTR else { throw IOFailure(operation, path: path, code: code) }
    }
  }
}
