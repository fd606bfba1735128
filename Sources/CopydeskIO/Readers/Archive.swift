internal import CArchive
internal import CopydeskBase

/// A libarchive reader over a stream: the one owner of the C object.
///
/// Source: libarchive 3.6 manual pages archive_read(3), archive_read_data(3), archive_entry_paths(3).
@safe final class Archive {
  enum EntryKind { case file, directory, symlink, hardlink, other }

  struct Entry {
    /// As the archive writes it; a label only, never a path to write to.
    var name: String
    var kind: EntryKind
    var isEncrypted: Bool
  }

  enum Next {
    case entry(Entry)
    /// The archive's end; the error of the stream below, when that does not end well.
    case end(ReadError?)
    case failed(ReadError)
  }

  private let handle: OpaquePointer?
  private let input: ArchiveInput
  private let path: String
  private let openCode: Int32
  /// The archive can give nothing any more.
  private(set) var isDead = false
  private var entryStart: Int64 = 0
  private let isStream: Bool

  init(_ kind: ArchiveKind, _ input: ArchiveInput, path: String) {
    self.input = input
    self.path = path
    isStream = kind.isStream
    unsafe handle = archive_read_new()
    // Safety: the handle is ours until deinit frees it; `input` lives as long as we do.
    if let handle = unsafe handle {
      unsafe kind.enable(on: handle)
      openCode = unsafe input.open(handle)
    } else {
      openCode = ARCHIVE_FATAL
    }
  }

  deinit {
    if let handle = unsafe handle { unsafe archive_read_free(handle) }
  }

  var filePosition: UInt64 { input.filePosition }

  func next() -> Next {
    guard let handle = unsafe handle, !isDead, openCode == ARCHIVE_OK else {
      isDead = true
      return .failed(failure())
    }
    var entry: OpaquePointer?
    // Safety: libarchive owns the entry until the next call.
    let code = unsafe archive_read_next_header(handle, &entry)
    switch code {
    case ARCHIVE_EOF:
      isDead = true
      return .end(input.drain())
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let entry = unsafe entry else {
        isDead = true
        return .failed(failure())
      }
      entryStart = consumed
      return .entry(unsafe describe(entry))
    default:
      isDead = true
      return .failed(failure())
    }
  }

  private func describe(_ entry: OpaquePointer) -> Entry {
    // Safety: both strings live as long as the entry, and are copied at once.
    let utf8 = unsafe archive_entry_pathname_utf8(entry).map { unsafe Array(cBytes: $0) }
    let raw = unsafe utf8 ?? archive_entry_pathname(entry).map { unsafe Array(cBytes: $0) }
    let type = unsafe archive_entry_filetype(entry)
    let kind: EntryKind
    // The type bits of POSIX's st_mode, which libarchive's AE_IF… macros repeat.
    switch UInt32(type) {
    case 0o100000: kind = unsafe archive_entry_hardlink(entry) == nil ? .file : .hardlink
    case 0o040000: kind = .directory
    case 0o120000: kind = .symlink
    // Streams of one member give no type.
    case 0: kind = unsafe archive_entry_hardlink(entry) == nil ? .file : .hardlink
    default: kind = .other
    }
    return Entry(
      name: PathBytes.label(raw ?? []), kind: kind,
      isEncrypted: unsafe archive_entry_is_data_encrypted(entry) != 0)
  }

  /// Compressed bytes that have been used up: of the whole stream, or of the container's body.
  private var consumed: Int64 {
    guard let handle = unsafe handle else { return 0 }
    return unsafe archive_filter_bytes(handle, isStream ? -1 : 0)
  }

  /// Compressed bytes used up since the entry began.
  var entryBytes: UInt64 { UInt64(clamping: consumed - entryStart) }

  /// The entry's next bytes; 0 at its end, nil after damage.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard let handle = unsafe handle, !isDead else { return nil }
    // Safety: libarchive writes at most `buffer.count` bytes.
    let count = unsafe archive_read_data(handle, buffer.baseAddress, buffer.count)
    if count == Int(ARCHIVE_FATAL) { isDead = true }
    return count < 0 ? nil : count
  }

  /// The stream's own error when it is the cause, or libarchive's words for it.
  func failure() -> ReadError {
    if let error = input.error { return error }
    let words = unsafe handle.flatMap { unsafe archive_error_string($0) }
      .map { unsafe String(cString: $0) }
    let detail = words ?? "the archive cannot be read"
    let lower = detail.lowercased()
    let code: ReadError.Code
    if lower.contains("truncated") || lower.contains("unexpected end") {
      code = .truncated
    } else if lower.contains("ncrypt") || lower.contains("passphrase")
      || lower.contains("unsupported") || lower.contains("not supported")
    {
      code = .unsupported
    } else {
      code = .corrupt
    }
    return ReadError(code, path: path, offset: filePosition, detail: detail)
  }
}
