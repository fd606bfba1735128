/// A segment of the index's postings that cannot be read.
public struct DamagedSegment: Error, Hashable, Sendable, CustomStringConvertible {
  /// Number of its first document.
  public var first: Int64

  public init(first: Int64) { self.first = first }

  public var description: String {
    "the postings from document \(first) on are damaged"
  }
}
