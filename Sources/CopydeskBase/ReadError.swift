/// Why bytes could not be read, where: `shard-0007.warc.gz:81924: truncated`.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Stable names: they are written to the ledger.
  public enum Code: String, Sendable, CaseIterable {
    /// The input ends inside a record, member or entry.
    case truncated
    /// A checksum, header or length field contradicts the bytes.
    case corrupt
    /// Over a limit of `Limits`.
    case tooLarge
    /// Decompression exceeds the permitted ratio or size: a bomb.
    case bomb
    /// The format is known but a part of it is not supported (encryption, an unknown coding).
    case unsupported
    /// The system refused: no such file, no permission, an I/O error.
    case unreadable
    /// A JSON line is not JSON, or holds no text.
    case badRecord
    /// The input holds no bytes.
    case empty
    /// Not text or HTML of any kind: an image, a program.
    case binary
  }

  public var code: Code
  public var path: String
  /// Bytes from the start of the file.
  public var offset: UInt64
  /// What happened, for people: "No such file or directory".
  public var detail: String

  public init(_ code: Code, path: String, offset: UInt64 = 0, detail: String = "") {
    self.code = code
    self.path = path
    self.offset = offset
    self.detail = detail
  }

  public var description: String {
    "\(path):\(offset): \(code.rawValue)" + (detail.isEmpty ? "" : " (\(detail))")
  }
}
