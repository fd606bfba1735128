/// Every cap on untrusted input, in one place; each is a field of `limits` in `pipeline.json`.
public struct Limits: Codable, Hashable, Sendable {
  /// Most bytes of one document before decoding; a larger one fails as `tooLarge`.
  ///
  /// Trafilatura's `max_file_size` is 20 MB; real pages over it are dumps, not articles.
  public var documentBytes = 32 << 20
  /// Most bytes that decompression may produce for each compressed byte, counted from 1 MiB of output on.
  ///
  /// Deflate's own bound is 1,032 to 1 (zlib, "Technical Details"); real pages stay below 100.
  public var compressionRatio = 1_000
  /// Most bytes that one compressed input may inflate to in all; a larger one is a bomb.
  public var inflatedBytes = 1 << 40
  /// Deepest nesting of containers: an archive in an archive, a WARC in a tar.
  public var containerDepth = 4
  /// Most entries read from one archive.
  public var archiveEntries = 10_000_000
  /// Most bytes of one WARC record's or HTTP message's header block.
  public var headerBytes = 1 << 20
  /// Deepest element nesting kept in the node table; deeper elements are flattened into the last one.
  public var htmlDepth = 512
  /// Most nodes of one page; what follows is left out and the page is marked `truncatedTree`.
  public var htmlNodes = 2_000_000
  /// Most blocks of one page; what follows is left out and the page is marked `truncatedTree`.
  ///
  /// A block costs 1.8 KB while it is judged (measured: 1 M list items took 1,837 MB, so this is 0.5 GB); the
  /// longest of real pages have some ten thousand.
  public var htmlBlocks = 250_000
  /// Most attributes kept of one element.
  public var htmlAttributes = 128
  /// Most bytes kept of one attribute value.
  public var attributeBytes = 64 << 10

  public init() {}
}
