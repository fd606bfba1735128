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
  private var audit: PublishedFile?
  private var entries: [PublishedFile.Entry] = []

  init(output: OutputConfig, directory: String) throws(IOFailure) {
    let ledger = try PublishedFile(ShardName.ledger, in: directory)
    let documents = try PublishedFile(ShardName.documents(0), in: directory)
    let text = output.text ? try PublishedFile(ShardName.text(0), in: directory) : nil
    let markdown = output.markdown ? try PublishedFile(ShardName.markdown(0), in: directory) : nil
    let audit = output.audit ? try PublishedFile(ShardName.audit(0), in: directory) : nil
    self.output = output
    self.directory = directory
    self.ledger = ledger
    self.documents = documents
    self.text = text
    self.markdown = markdown
    self.audit = audit
  }

  mutating func append(_ chunk: PublishChunk) throws(IOFailure) {
    if chunk.shard != shard { try roll(to: chunk.shard) }
    try documents.append(chunk.documents, documents: chunk.kept)
    try text?.append(chunk.text, documents: chunk.kept)
    try markdown?.append(chunk.markdown, documents: chunk.kept)
    try audit?.append(chunk.audit, documents: chunk.kept)
    try ledger.append(chunk.ledger, documents: chunk.lines)
  }

  private mutating func roll(to next: Int) throws(IOFailure) {
    var closing = try PublishedFile(ShardName.documents(next), in: directory)
    swap(&closing, &documents)
    entries.append(try closing.close(level: output.compression))
    if let old = text.take() {
      entries.append(try old.close(level: output.compression))
      text = try PublishedFile(ShardName.text(next), in: directory)
    }
    if let old = markdown.take() {
      entries.append(try old.close(level: output.compression))
      markdown = try PublishedFile(ShardName.markdown(next), in: directory)
    }
    if let old = audit.take() {
      entries.append(try old.close(level: output.compression))
      audit = try PublishedFile(ShardName.audit(next), in: directory)
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
    if let audit { all.append(try audit.close(level: level)) }
    all.append(try ledger.close(level: level))
    return all.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
  }
}
