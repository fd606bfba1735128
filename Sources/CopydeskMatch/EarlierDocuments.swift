/// What matching asks of the index of earlier runs.
///
/// Documents are named by numbers that ascend in the order in which they were kept; numbers of
/// forgotten documents are not answered.
public protocol EarlierDocuments {
  /// How many documents there are.
  func count() throws -> Int

  /// Hands over the postings of all documents, oldest first, segment by segment.
  func eachSegment(_ body: (KeySegment) throws -> Void) throws

  /// For each digest the number of the document that is kept for it: its own, or the one that an
  /// earlier copy with this digest was dropped for. Nil for unknown ones.
  ///
  /// - Parameter digests: `MatchRecord.digestKey`.
  func numbers(ofDigests digests: [UInt64]) throws -> [Int64?]

  /// The documents of these numbers, ascending; those that are gone are left out.
  func documents(numbered numbers: [Int64]) throws -> [EarlierDocument]

  /// The shingles found common when the index was counted last, and how many documents it had.
  func commonShingles() throws -> CommonShingles?

  /// Hands over the record of every document, in the order of their numbers.
  func eachRecord(_ body: (MatchRecord) throws -> Void) throws
}
