public import CopydeskBase

/// The whole treatment of one document. One per worker; no locks, no files.
public struct Cleaner: ~Copyable {
  public init(_ config: PipelineConfig = PipelineConfig()) {}

  /// - Throws: `ReadError` when the document is no text of any kind.
  public mutating func clean(_ document: RawDocument) throws(ReadError) -> CleanedDocument {
    throw document.failure ?? ReadError(.empty, path: document.source.path)
  }
}
