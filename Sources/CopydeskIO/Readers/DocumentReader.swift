internal import CopydeskBase

/// Reads one open container, or the one page that a stream is.
protocol DocumentReader: AnyObject {
  func next() -> ReadStep
}

/// What a reader came to.
enum ReadStep {
  case document(RawDocument)
  /// An entry to be read on its own, to its end, before `next` is called again.
  case open(ByteScanner, SourceLocation)
  /// Nothing more; the error, when the end came too early.
  case end(ReadError?)
}
