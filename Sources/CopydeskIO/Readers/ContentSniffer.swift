internal import CopydeskBase

/// Tells by its first bytes what a stream is; names and labels do not count.
///
/// Sources: magic numbers of the formats' own specifications; for pages the MIME Sniffing Standard
/// (mimesniff.spec.whatwg.org, section 7.1), loosened: a page may begin with comments or blank lines.
enum ContentSniffer {
  /// Bytes looked at, whatever the size of the read buffers.
  static let window = 4096

  enum Format: Equatable {
    case gzip
    case archive(ArchiveKind)
    case warc
    /// Perhaps JSON records: begins with `{` or `[`.
    case braces
    case page(ContentKind)
    /// No text of any kind; what it is, for people.
    case binary(String)
    /// A container that is not read.
    case unsupported(String)
  }

  static func sniff(_ bytes: Span<UInt8>) -> Format {
    if starts(bytes, GzipSource.magic) { return .gzip }
    if starts(bytes, "WARC/1.") || starts(bytes, "WARC/0.") { return .warc }
    if let kind = archive(bytes) { return .archive(kind) }
    if starts(bytes, "Rar!\u{1A}\u{7}") { return .unsupported("RAR archive") }
    if let name = magic(bytes) { return .binary(name) }
    if TextSniffer.isBinary(bytes) { return .binary("no text") }
    var index = starts(bytes, [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < bytes.count, TextSniffer.space.contains(bytes[index]) { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") {
      return .braces
    }
    return .page(TextSniffer.kind(bytes))
  }

  private static func archive(_ bytes: Span<UInt8>) -> ArchiveKind? {
    if starts(bytes, [0x50, 0x4B, 0x03, 0x04]) || starts(bytes, [0x50, 0x4B, 0x05, 0x06])
      || starts(bytes, [0x50, 0x4B, 0x07, 0x08])
    {
      return .zip
    }
    if starts(bytes, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) { return .sevenZip }
    if starts(bytes, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) { return .xz }
    if starts(bytes, "BZh"), bytes.count >= 10, 0x31...0x39 ~= bytes[3] {
      // A block begins with the digits of pi, an empty file's end with those of its square root.
      let isBlock = starts(bytes, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4)
      if isBlock || starts(bytes, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90], at: 4) { return .bzip2 }
    }
    if starts(bytes, [0x28, 0xB5, 0x2F, 0xFD]) { return .zstd }
    if starts(bytes, [0x04, 0x22, 0x4D, 0x18]) { return .lz4 }
    return isTar(bytes) ? .tar : nil
  }

  /// Whether a header block's checksum is right (POSIX.1-2017, pax, "ustar Interchange Format"); old
  /// archives have no other mark.
  private static func isTar(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 512, bytes[0] != 0 else { return false }
    var stored = 0
    for index in 148..<156 {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0 { continue }
      guard 0x30...0x37 ~= byte else { return false }
      stored = stored * 8 + Int(byte - 0x30)
    }
    var sum = 8 * 0x20
    for index in 0..<512 where !(148..<156 ~= index) { sum += Int(bytes[index]) }
    return sum == stored
  }

  private static let magics: [(bytes: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "PNG image"), ([0xFF, 0xD8, 0xFF], "JPEG image"),
    (Array("GIF87a".utf8), "GIF image"), (Array("GIF89a".utf8), "GIF image"),
    (Array("%PDF-".utf8), "PDF document"), ([0x7F, 0x45, 0x4C, 0x46], "ELF program"),
    (Array("OggS".utf8), "Ogg media"), ([0x49, 0x44, 0x33, 0x02], "MP3 audio"),
    ([0x49, 0x44, 0x33, 0x03], "MP3 audio"), ([0x49, 0x44, 0x33, 0x04], "MP3 audio"),
    (Array("wOFF".utf8), "font"), (Array("wOF2".utf8), "font"),
    (Array("SQLite format 3".utf8), "SQLite database"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office document"),
    (Array("PAR1".utf8), "Parquet file"), ([0x49, 0x49, 0x2A, 0x00], "TIFF image"),
    ([0x4D, 0x4D, 0x00, 0x2A], "TIFF image"), ([0xCA, 0xFE, 0xBA, 0xBE], "program"),
    ([0x00, 0x61, 0x73, 0x6D], "WebAssembly program"), ([0x00, 0x00, 0x01, 0x00], "icon"),
    ([0x1A, 0x45, 0xDF, 0xA3], "Matroska media"),
  ]

  private static func magic(_ bytes: Span<UInt8>) -> String? {
    for entry in magics where starts(bytes, entry.bytes) { return entry.name }
    if starts(bytes, "RIFF"), starts(bytes, "WEBP", at: 8) || starts(bytes, "WAVE", at: 8) {
      return "RIFF media"
    }
    if starts(bytes, "ftyp", at: 4), bytes[0] == 0 { return "MP4 media" }
    return nil
  }

  private static func starts(_ bytes: Span<UInt8>, _ prefix: StaticString, at index: Int = 0)
    -> Bool
  {
    let count = prefix.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    for position in 0..<count {
      // Safety: `position` runs below the static string's own count.
      let expected = unsafe prefix.utf8Start[position]
      guard bytes[index + position] == expected else { return false }
    }
    return true
  }

  private static func starts(_ bytes: Span<UInt8>, _ prefix: [UInt8], at index: Int = 0) -> Bool {
    guard bytes.count - index >= prefix.count else { return false }
    for position in prefix.indices where bytes[index + position] != prefix[position] {
      return false
    }
    return true
  }
}
