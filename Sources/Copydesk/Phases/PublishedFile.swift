internal import CopydeskIO

/// One file of the run directory while it is written: its bytes are hashed on the way.
struct PublishedFile: ~Copyable {
  /// What the manifest says of a file.
  struct Entry: Sendable, Equatable {
    var file: String
    var bytes: UInt64
    var sha256: String
    /// Documents (shards) or lines (ledger) in it.
    var documents: Int
  }

  let name: String
  private var file: OutputFile
  private var hash = SHA256()
  private var documents = 0

  init(_ name: String, in directory: String) throws(IOFailure) {
    self.name = name
    file = try OutputFile(creating: directory + "/" + name)
  }

  mutating func append(_ member: [UInt8], documents: Int) throws(IOFailure) {
    try file.write(member.span)
    hash.update(member.span)
    self.documents += documents
  }

  /// Syncs and closes; a file without a member gets an empty one, so that it is a gzip file.
  consuming func close(level: Int) throws(IOFailure) -> Entry {
    if file.offset == 0 {
      let nothing: [UInt8] = []
      try append(GzipMember.compress(nothing.span, level: level), documents: 0)
    }
    let (name, bytes, documents) = (name, file.offset, documents)
    try file.close()
    return Entry(file: name, bytes: bytes, sha256: hash.hex(), documents: documents)
  }
}
