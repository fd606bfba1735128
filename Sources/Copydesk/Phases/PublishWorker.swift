internal import CopydeskFlow
internal import CopydeskIO

/// Compresses the parts of a chunk.
struct PublishWorker: BatchWorker, ~Copyable {
  private var packer: GzipMemberWriter

  init(level: Int) { packer = GzipMemberWriter(level: level) }

  mutating func run(_ chunk: PublishChunk) throws -> PublishChunk {
    var packed = chunk
    packed.documents = pack(chunk.documents)
    packed.text = pack(chunk.text)
    packed.markdown = pack(chunk.markdown)
    packed.audit = pack(chunk.audit)
    packed.ledger = pack(chunk.ledger)
    return packed
  }

  private mutating func pack(_ bytes: [UInt8]) -> [UInt8] {
    bytes.isEmpty ? [] : packer.member(bytes.span)
  }
}
