public import CopydeskBase

/// Reads one input file, whatever it is, document by document, in the order they lie.
///
/// The format is told by content. Containers nest: a gzip of a tar of WARCs reads through.
/// Memory is bounded by one document and the buffers of the open containers.
public final class UnitReader {
  /// What reading the whole unit showed.
  public struct Summary: Codable, Hashable, Sendable {
    public var bytes: UInt64
    /// SHA-256 of the file, 64 lower-case hexadecimal digits; nil when it could not be read to the end.
    public var sha256: String?
    /// Records passed over that hold no document (warcinfo, request, directory entries), by kind.
    public var skipped: [String: Int]

    public init(bytes: UInt64, sha256: String?, skipped: [String: Int]) {
      self.bytes = bytes
      self.sha256 = sha256
      self.skipped = skipped
    }
  }

  public init(_ unit: InputUnit, config: InputConfig = InputConfig(), limits: Limits = Limits()) {}

  /// The next document, or nil at the end. What cannot be read comes as a document with `failure` set;
  /// an input that holds no document at all gives one such.
  public func next() -> RawDocument? { nil }

  /// Bytes of the file read so far, for progress.
  public var position: UInt64 { 0 }

  /// Call once after `next()` has answered nil.
  public func finish() -> Summary { Summary(bytes: 0, sha256: nil, skipped: [:]) }
}
