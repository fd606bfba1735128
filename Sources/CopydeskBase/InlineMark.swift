/// A stretch of a block's text that the page sets apart: emphasis, code, a link; or an image at a point of it.
public struct InlineMark: Hashable, Sendable {
  public enum Kind: UInt8, Sendable, CaseIterable {
    case strong, emphasis, deleted, code, quotation, link, image
  }

  public var kind: Kind
  /// First byte of the text, and one past the last; an image has `end == start`.
  public var start: Int
  public var end: Int
  /// Where a link leads or an image lies: an absolute URL where the page's own is known.
  public var target: [UInt8]
  /// What an image shows, in words.
  public var alternative: [UInt8]

  public init(
    _ kind: Kind, _ start: Int, _ end: Int, target: [UInt8] = [], alternative: [UInt8] = []
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.target = target
    self.alternative = alternative
  }
}
