internal import CopydeskIO

/// The ledger and the current shard of each output kind.
struct ShardFiles: ~Copyable {
  private let output: OutputConfig
  private let directory: String
  private var shard = 0
  private var ledger: PublishedFile
  private var documents: PublishedFile
  private var text: PublishedFile?
  private var markdown: PublishedFile?
  private var entries: [PublishedFile.Entry] = []

  init(output: OutputConfig, directory: String) throws(IOFailure) {
    self.output = output
    self.directory = directory
    ledger = try PublishedFile(ShardName.ledger, in: directory)
    documents = try PublishedFile(ShardName.documents(0), in: directory)
    text = output.text ? try PublishedFile(ShardName.text(0), in: directory) : nil
    markdown = output.markdown ? try PublishedFile(ShardName.markdown(0), in: directory) : nil
  }

  mutating func append(_ chunk: PublishChunk) throws(IOFailure) {
    if chunk.shard != shard { try roll(to: chunk.shard) }
    try documents.append(chunk.documents, documents: chunk.kept)
    try text?.append(chunk.text, documents: chunk.kept)
    try markdown?.append(chunk.markdown, documents: chunk.kept)
    try ledger.append(chunk.ledger, documents: chunk.lines)
  }

  private mutating func roll(to next: Int) throws(IOFailure) {
    let old = consume documents
    entries.append(try old.close(level: output.compression))
    documents = try PublishedFile(ShardName.documents(next), in: directory)
    if let old = text.take() {
      entries.append(try old.close(level: output.compression))
      text = try PublishedFile(ShardName.text(next), in: directory)
    }
    if let old = markdown.take() {
      entries.append(try old.close(level: output.compression))
      markdown = try PublishedFile(ShardName.markdown(next), in: directory)
    }
    shard = next
  }

  /// Closes every file and answers with the entries of all of them, sorted by name.
  consuming func close() throws(IOFailure) -> [PublishedFile.Entry] {
    var all = entries
    let level = output.compression
    all.append(try documents.close(level: level))
    if let text { all.append(try text.close(level: level)) }
    if let markdown { all.append(try markdown.close(level: level)) }
    all.append(try ledger.close(level: level))
    return all.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }
}
