public import CopydeskText

/// What matching and the choice of the kept copy know of one document.
public struct MatchRecord: Hashable, Sendable {
  /// Position of the document in the run's input order, from 0.
  public var ordinal: UInt64
  /// Published date as days since 1970-01-01, or nil.
  public var day: Int32?
  /// Hash of the lower-cased host of the URL, 0 when there is none.
  public var host: UInt64
  /// Hash of the URL or id: the last tie-break that does not depend on the order of input.
  public var identity: UInt64
  public var fingerprint: Fingerprint

  public init(
    ordinal: UInt64, day: Int32?, host: UInt64, identity: UInt64, fingerprint: Fingerprint
  ) {
    self.ordinal = ordinal
    self.day = day
    self.host = host
    self.identity = identity
    self.fingerprint = fingerprint
  }

  /// Appends a length-prefixed binary form, little-endian.
  public func encode(into bytes: inout [UInt8]) {}

  /// Reads one record at `offset` and steps over it; nil when the bytes end or are not a record.
  public init?(decoding bytes: Span<UInt8>, at offset: inout Int) { return nil }
}
