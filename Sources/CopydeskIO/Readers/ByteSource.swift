internal import CopydeskBase

/// A stream of bytes that is pulled in pieces: a file, an inflated stream, an archive's entry.
///
/// A class, since streams stack up at run time; one dynamic call serves a whole buffer.
class ByteSource {
  /// Why the stream ended too early; to be looked at once `read` has answered 0.
  final var error: ReadError?

  /// How far the input file behind this stream has been consumed, in bytes, for error messages.
  var filePosition: UInt64 { 0 }

  /// Whether `seek` and `length` work.
  var isSeekable: Bool { false }

  /// Bytes in all, when known without reading.
  var length: UInt64 { 0 }

  /// Fills the front of `buffer`; 0 at the end or after an error.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { 0 }

  /// Makes the next `read` begin at `offset`.
  func seek(to offset: UInt64) {}

  /// Goes on behind damage; false when the stream has no place to start again.
  func recover() -> Bool { false }
}
