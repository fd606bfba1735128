/// A document of an earlier run, as the index names it.
public struct EarlierDocument: Hashable, Sendable {
  /// The index's own number, stable for its lifetime.
  public var number: Int64
  public var run: String
  public var id: String
  public var url: String?
  /// Whether it holds several unrelated documents: such a one joins nothing.
  public var isComposite: Bool
  public var record: MatchRecord

  public init(
    number: Int64, run: String, id: String, url: String?, isComposite: Bool = false,
    record: MatchRecord
  ) {
    self.number = number
    self.run = run
    self.id = id
    self.url = url
    self.isComposite = isComposite
    self.record = record
  }
}
