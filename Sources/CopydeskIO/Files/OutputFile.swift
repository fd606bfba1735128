/// A file being written: buffered, synced on demand, cut back on resume.
public struct OutputFile: ~Copyable {
  /// Creates the file (or truncates an old one).
  public init(creating path: String) throws(IOFailure) {}

  /// Opens a file to go on at `offset`, cutting off what lies behind it.
  ///
  /// - Throws: when the file is missing or shorter than `offset`.
  public init(resuming path: String, at offset: UInt64) throws(IOFailure) {}

  /// Bytes written so far, buffered ones included.
  public var offset: UInt64 { 0 }

  public mutating func write(_ bytes: Span<UInt8>) throws(IOFailure) {}

  /// Flushes the buffer and waits until the bytes are on the disk (`fdatasync`).
  public mutating func sync() throws(IOFailure) {}

  /// Flushes, syncs and closes.
  public consuming func close() throws(IOFailure) {}
}
