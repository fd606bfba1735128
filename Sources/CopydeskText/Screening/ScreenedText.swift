public import CopydeskBase

/// What the line rules and masks made of one block's text.
public struct ScreenedText: Hashable, Sendable {
  public var text: [UInt8]
  /// What was changed, against the text that came in, in order.
  public var edits: [TextEdit] = []
  /// The rule that took the whole text; nil when some of it is left.
  public var removedBy: String?

  public init(text: [UInt8]) { self.text = text }
}
