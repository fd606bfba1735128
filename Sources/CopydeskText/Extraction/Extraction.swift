public import CopydeskBase

/// What one document is made of: its blocks with their verdicts, and its metadata.
///
/// Both ways in answer with it: `Extractor` for HTML, `PlainTextStripper` for text.
public struct Extraction: Hashable, Sendable {
  /// Every visible block in document order, kept and removed.
  public var blocks: [TextBlock]
  public var metadata: Metadata
  /// Things worth telling, by stable name: "truncatedTree", "removalBudget", "fallback:jsonld"; other fallbacks are
  /// noscript, discourse, nextData, nextFlight, nuxtData, jsonScript and assignedState.
  public var notes: [String]

  public init(blocks: [TextBlock] = [], metadata: Metadata = Metadata(), notes: [String] = []) {
    self.blocks = blocks
    self.metadata = metadata
    self.notes = notes
  }
}
