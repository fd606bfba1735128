/// A block quote or a list item that holds blocks.
public struct BlockContainer: Hashable, Sendable {
  public enum Kind: UInt8, Sendable { case quote, bullet, ordered }

  public var kind: Kind
  /// The same for blocks of one quote or item, different for others of the page.
  public var id: Int32
  /// The same for items of one list; -1 for a quote.
  public var list: Int32
  /// Number of an ordered item.
  public var ordinal: Int32

  public init(_ kind: Kind, id: Int32, list: Int32 = -1, ordinal: Int32 = 0) {
    self.kind = kind
    self.id = id
    self.list = list
    self.ordinal = ordinal
  }
}
