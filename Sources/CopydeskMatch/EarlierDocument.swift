/// A document of an earlier run, as the index names it.
public struct EarlierDocument: Hashable, Sendable {
  /// The index's own number, stable for its lifetime.
  public var number: Int64
  public var run: String
  public var id: String
  public var url: String?
  public var record: MatchRecord

  public init(number: Int64, run: String, id: String, url: String?, record: MatchRecord) {
    self.number = number
    self.run = run
    self.id = id
    self.url = url
    self.record = record
  }
}

/// What matching asks of the index of earlier runs.
public protocol EarlierDocuments {
  /// Kept documents of earlier runs whose exact digest or any of whose candidate keys is one of
  /// these.
  ///
  /// - Parameter exact: digests, two words each.
  func documents(exact: [UInt64], keys: [UInt64]) throws -> [EarlierDocument]

  /// The same, leaving out documents that share fewer than `least` of the keys.
  func documents(exact: [UInt64], keys: [UInt64], sharing least: Int) throws -> [EarlierDocument]
}

extension EarlierDocuments {
  public func documents(exact: [UInt64], keys: [UInt64], sharing least: Int) throws
    -> [EarlierDocument]
  {
    try documents(exact: exact, keys: keys)
  }
}
