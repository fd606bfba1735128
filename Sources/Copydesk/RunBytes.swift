/// How many bytes a run has read and made. Like the counts, the same whatever the number of workers.
public struct RunBytes: Hashable, Sendable {
  /// The input files as they lie, compressed or not.
  public var inputs: UInt64 = 0
  /// The documents in them, unpacked, before decoding; those that failed are left out.
  public var documents: UInt64 = 0
  /// The clean text of these documents, UTF-8: kept, duplicate and dropped ones.
  public var text: UInt64 = 0

  public init() {}

  static func += (left: inout RunBytes, right: RunBytes) {
    // Sums of file sizes stay far below 2^64; damaged ones of a manifest may wrap and then differ.
    left.inputs &+= right.inputs
    left.documents &+= right.documents
    left.text &+= right.text
  }
}
