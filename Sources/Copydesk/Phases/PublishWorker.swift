internal import CopydeskFlow
internal import CopydeskIO

/// Compresses the parts of a chunk.
struct PublishWorker: BatchWorker {
  let level: Int

  func run(_ chunk: PublishChunk) throws -> PublishChunk {
    var packed = chunk
    packed.documents = pack(chunk.documents)
    packed.text = pack(chunk.text)
    packed.markdown = pack(chunk.markdown)
    packed.ledger = pack(chunk.ledger)
    return packed
  }

  private func pack(_ bytes: [UInt8]) -> [UInt8] {
    bytes.isEmpty ? [] : GzipMember.compress(bytes.span, level: level)
  }
}
