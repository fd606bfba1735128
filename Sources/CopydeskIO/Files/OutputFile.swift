internal import Glibc

/// A file being written: buffered, synced on demand, cut back on resume.
///
///     var file = try OutputFile(creating: path)
///     try file.write(bytes.span)
///     try file.sync()          // now on the disk
///     try file.close()
///
/// After an error the file is to be resumed from a synced offset, not written on. Bytes still buffered when
/// the owner goes away without `close()` are lost: they were never promised.
public struct OutputFile: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String
  private var buffer: [UInt8] = []
  private var flushed: UInt64

  /// Creates the file (or truncates an old one).
  public init(creating path: String) throws(IOFailure) {
    descriptor = try FileDescriptor(
      opening: path, O_WRONLY | O_CREAT | O_TRUNC, operation: "create")
    self.path = path
    flushed = 0
    buffer.reserveCapacity(FileDescriptor.pieceBytes)
  }

  /// Opens a file to go on at `offset`, cutting off what lies behind it.
  ///
  /// - Throws: when the file is missing or shorter than `offset`.
  public init(resuming path: String, at offset: UInt64) throws(IOFailure) {
    let file = try FileDescriptor(opening: path, O_WRONLY)
    let size = try file.status(path).st_size
    guard let end = Int(exactly: offset), end <= size else {
      throw IOFailure("resume", path: path, code: EINVAL)
    }
    let raw = file.raw
    _ = try IOFailure.check("cut back", path) { Int(ftruncate(raw, end)) }
    _ = try IOFailure.check("seek in", path) { lseek(raw, end, SEEK_SET) }
    descriptor = file
    self.path = path
    flushed = offset
    buffer.reserveCapacity(FileDescriptor.pieceBytes)
  }

  /// Bytes written so far, buffered ones included.
  public var offset: UInt64 { flushed + UInt64(buffer.count) }

  /// Appends `bytes`; pieces below 256 KiB are gathered first.
  public mutating func write(_ bytes: Span<UInt8>) throws(IOFailure) {
    if buffer.count + bytes.count > FileDescriptor.pieceBytes { try flush() }
    if bytes.count >= FileDescriptor.pieceBytes {
      try descriptor.write(bytes, done: &flushed, path: path)
    } else {
      // Safety: the span's own bytes, for the length of the call.
      unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }
  }

  /// Flushes the buffer and waits until the bytes are on the disk (`fdatasync`).
  public mutating func sync() throws(IOFailure) {
    try flush()
    let raw = descriptor.raw
    _ = try IOFailure.check("sync", path) { Int(fdatasync(raw)) }
  }

  /// Flushes, syncs and closes.
  public consuming func close() throws(IOFailure) {
    try sync()
    let path = self.path
    try descriptor.close(path)
  }

  private mutating func flush() throws(IOFailure) {
    guard !buffer.isEmpty else { return }
    var written = flushed
    defer {
      flushed = written
      buffer.removeAll(keepingCapacity: true)
    }
    try descriptor.write(buffer.span, done: &written, path: path)
  }
}
