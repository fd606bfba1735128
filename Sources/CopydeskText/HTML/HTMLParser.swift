public import CopydeskBase

/// libxml2's SAX push parser into an `HTMLTree`.
public struct HTMLParser: ~Copyable {
  public init(limits: Limits = Limits()) {}

  public mutating func parse(_ utf8: Span<UInt8>) -> HTMLTree { HTMLTree() }
}
