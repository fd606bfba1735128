public import CopydeskBase
public import CopydeskText

/// One document after decoding, extraction or stripping, repair, screening and fingerprinting.
public struct CleanedDocument: Sendable {
  public var metadata: Metadata
  /// The clean text: UTF-8, kept blocks parted by blank lines (list items and table rows by one line break).
  public var text: [UInt8]
  /// The same as Markdown (CommonMark, GFM tables).
  public var markdown: [UInt8]
  /// Every block, kept and removed, after repair: what `explain` shows.
  public var blocks: [TextBlock]
  /// Edits of kept blocks, offsets counted in the block's own text; `block` indexes `blocks`.
  public var edits: [(block: Int, edit: TextEdit)]
  /// Things seen and left alone.
  public var reports: [(block: Int, edit: TextEdit)]
  public var notes: [String]
  public var kind: ContentKind
  public var encoding: String
  public var encodingEvidence: String
  /// Undecodable sequences, each now U+FFFD.
  public var replacements: Int
  public var fingerprint: Fingerprint
  /// Why the document is dropped; nil when it passes.
  public var drop: DropReason?
}
