/// Bylines: "By Jane Doe and John Roe", "Author: Yuvi", "Von Max Muster", "Par …".
public enum BylineParser {
  /// A byline found at the start of a text.
  public struct Match: Hashable, Sendable {
    /// Names as written, joined by ", ".
    public var names: String
    /// The bytes from the introducing word to the last name.
    public var range: Range<Int>
  }

  /// The byline that `text` begins with, or nil.
  public static func leading(_ text: Span<UInt8>) -> Match? { nil }
}
