public import CopydeskBase

/// What repairing a document's blocks did, beyond the blocks themselves.
public struct DocumentRepair: Sendable {
  /// `block` indexes the blocks; offsets count in the block's text before repair.
  public var edits: [(block: Int, edit: TextEdit)] = []
  /// Things seen and left alone.
  public var reports: [(block: Int, edit: TextEdit)] = []
  /// How many edits were made, by rule.
  public var counts = Tally()
  /// Whether a block proved that the document's bytes were misread.
  public var isMisread = false

  init() {}
}
