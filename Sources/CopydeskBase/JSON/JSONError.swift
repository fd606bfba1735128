/// Why bytes are not JSON, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: String, Sendable {
    case unexpectedEnd, unexpectedByte, badEscape, badNumber, badUTF8, tooDeep, trailingBytes
  }
  public var code: Code
  /// Bytes from the start of the input.
  public var offset: Int

  public init(_ code: Code, at offset: Int) {
    self.code = code
    self.offset = offset
  }

  public var description: String { "not JSON: \(code.rawValue) at byte \(offset)" }
}
