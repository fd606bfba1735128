public import CopydeskBase

/// Main content and metadata of one page.
///
/// One per worker: it keeps its buffers.
public struct Extractor: ~Copyable {
  public init(_ config: ExtractionConfig = ExtractionConfig(), limits: Limits = Limits()) {}

  /// - Parameters:
  ///   - html: the page, valid UTF-8.
  ///   - url: where it was fetched, for the site's name and for relative links.
  public mutating func extract(_ html: [UInt8], url: String?) -> Extraction { Extraction() }
}
