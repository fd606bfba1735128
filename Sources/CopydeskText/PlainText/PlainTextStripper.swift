public import CopydeskBase

/// Copy and header metadata of one plain-text document; chrome lines marked as removed.
public struct PlainTextStripper: ~Copyable {
  public init(_ config: PlainTextConfig = PlainTextConfig()) {}

  /// - Parameter text: the document, valid UTF-8.
  public mutating func strip(_ text: [UInt8], url: String?) -> Extraction { Extraction() }
}
