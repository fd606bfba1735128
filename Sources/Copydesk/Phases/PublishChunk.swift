/// About a mebibyte of output, cut at a document border: each part becomes one gzip member.
struct PublishChunk: Sendable {
  /// Number of the shard that the documents go to.
  var shard: Int
  /// Output lines of kept documents.
  var documents: [UInt8] = []
  /// Plain texts of the same documents, when the run writes them.
  var text: [UInt8] = []
  /// Markdown of the same documents, when the run writes it.
  var markdown: [UInt8] = []
  /// Audit lines of the same documents, when the run writes them.
  var audit: [UInt8] = []
  /// Ledger lines of every document the chunk passed over.
  var ledger: [UInt8] = []
  /// Kept documents in the chunk.
  var kept = 0
  /// Ledger lines in the chunk.
  var lines = 0
}
