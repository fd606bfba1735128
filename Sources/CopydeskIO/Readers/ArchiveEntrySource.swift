internal import CopydeskBase

/// The bytes of an archive's current entry, with the limits on what decompression may produce.
final class ArchiveEntrySource: ByteSource {
  private let archive: Archive
  private let path: String
  private let limits: Limits
  private var written: UInt64 = 0

  init(_ archive: Archive, path: String, limits: Limits) {
    self.archive = archive
    self.path = path
    self.limits = limits
  }

  override var filePosition: UInt64 { archive.filePosition }

  override func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard error == nil else { return 0 }
    guard let count = unsafe archive.read(into: buffer) else {
      error = archive.failure()
      return 0
    }
    written += UInt64(count)
    if written > UInt64(clamping: limits.inflatedBytes) {
      fail("inflates to more than \(limits.inflatedBytes) bytes")
    } else if written > GzipSource.ratioFloor,
      written / max(1, archive.entryBytes) >= UInt64(clamping: limits.compressionRatio)
    {
      fail("inflates to more than \(limits.compressionRatio) times its size")
    }
    return count
  }

  private func fail(_ detail: String) {
    error = ReadError(.bomb, path: path, offset: archive.filePosition, detail: detail)
  }
}
