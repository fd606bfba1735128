internal import CArchive
internal import CopydeskBase
internal import Glibc

/// What libarchive's read callbacks pull from: a scanner, or a source that can seek.
///
/// libarchive keeps the buffer's address until its next call, so the buffer lives here.
@safe final class ArchiveInput {
  private let scanner: ByteScanner
  private let seekable: ByteSource?
  private let buffer: UnsafeMutableRawBufferPointer
  /// Next byte of a seekable source.
  private var position: UInt64 = 0

  /// - Parameter seeks: whether libarchive may jump; the source must be seekable and the scanner at its start.
  init(_ scanner: ByteScanner, seeks: Bool, chunk: Int) {
    self.scanner = scanner
    seekable = seeks ? scanner.source : nil
    unsafe buffer = .allocate(byteCount: max(1, chunk), alignment: 16)
  }

  deinit { unsafe buffer.deallocate() }

  /// The error of the stream below, which caused libarchive's.
  var error: ReadError? { seekable?.error ?? scanner.error }

  var filePosition: UInt64 {
    guard let seekable else { return scanner.filePosition }
    return max(position, seekable.filePosition)
  }

  /// Reads the stream below to its end, which an archive's own end may come before; answers with its error.
  func drain() -> ReadError? {
    guard seekable == nil else { return nil }
    scanner.skip(.max)
    return scanner.error
  }

  /// Hangs the callbacks on a new reader and opens it; the answer is libarchive's code.
  func open(_ archive: OpaquePointer) -> Int32 {
    // Safety: the owner of `archive` keeps this object alive until it has freed the archive.
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe archive_read_set_callback_data(archive, context)
    unsafe archive_read_set_read_callback(archive) { _, context, block in
      guard let context = unsafe context, let block = unsafe block else { return -1 }
      let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
      return unsafe input.read(block)
    }
    if seekable != nil {
      unsafe archive_read_set_seek_callback(archive) { _, context, offset, origin in
        guard let context = unsafe context else { return -1 }
        let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
        return input.seek(offset, origin)
      }
      unsafe archive_read_set_skip_callback(archive) { _, context, count in
        guard let context = unsafe context else { return -1 }
        let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(context).takeUnretainedValue()
        return input.skip(count)
      }
    }
    return unsafe archive_read_open1(archive)
  }

  private func read(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    unsafe block.pointee = UnsafeRawPointer(buffer.baseAddress)
    guard let seekable else {
      let count = unsafe scanner.read(into: buffer)
      return count == 0 && scanner.error != nil ? -1 : count
    }
    seekable.seek(to: position)
    let count = unsafe seekable.read(into: buffer)
    position += UInt64(count)
    return count == 0 && seekable.error != nil ? -1 : count
  }

  private func seek(_ offset: Int64, _ origin: Int32) -> Int64 {
    let length = Int64(clamping: seekable?.length ?? 0)
    let base: Int64 =
      origin == SEEK_END ? length : origin == SEEK_CUR ? Int64(clamping: position) : 0
    let (target, overflow) = base.addingReportingOverflow(offset)
    guard !overflow, target >= 0 else { return -1 }
    position = UInt64(min(target, length))
    return Int64(position)
  }

  private func skip(_ count: Int64) -> Int64 {
    guard count > 0, let length = seekable?.length, position < length else { return 0 }
    let step = min(UInt64(count), length - position)
    position += step
    return Int64(step)
  }
}
