internal import CArchive

/// What libarchive reads for us, each told by its magic bytes.
enum ArchiveKind: String {
  case tar, zip
  case sevenZip = "7z"
  case xz, bzip2, zstd, lz4

  /// Whether the format is one compressed stream and holds no entries of its own.
  var isStream: Bool {
    switch self {
    case .tar, .zip, .sevenZip: false
    case .xz, .bzip2, .zstd, .lz4: true
    }
  }

  /// Allows this format only, so that no other parser of libarchive's is open to the input.
  func enable(on archive: OpaquePointer) {
    // Safety: `archive` is an open libarchive reader; the calls only register parsers.
    switch self {
    case .tar: unsafe archive_read_support_format_tar(archive)
    case .zip: unsafe archive_read_support_format_zip(archive)
    case .sevenZip: unsafe archive_read_support_format_7zip(archive)
    case .xz: unsafe archive_read_support_filter_xz(archive)
    case .bzip2: unsafe archive_read_support_filter_bzip2(archive)
    case .zstd: unsafe archive_read_support_filter_zstd(archive)
    case .lz4: unsafe archive_read_support_filter_lz4(archive)
    }
    if isStream {
      unsafe archive_read_support_format_raw(archive)
      unsafe archive_read_support_format_empty(archive)
    }
  }
}
