internal import CopydeskBase
internal import CopydeskText

/// What learning a site's template needs of one document: a record of `sites.bin`.
///
///     0       4        12    20      24        25
///     length  ordinal  site  blocks  host len  host … lines …      (little-endian; 12 bytes a line)
///
/// A line is its digest and its bytes · 4, plus 1 for a fact and 2 for a heading. Of a document of more than `mostLines` blocks
/// the first and the last half of that many are recorded: templates stand at the ends.
struct SitePage: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    /// `LineDigest` of the block; 0 when it has no word.
    var digest: UInt64
    var bytes: Int
    /// A table row, a number, a label with a value: what pages of one kind share by chance.
    var isFact: Bool
    /// A heading, or a line that ends with a colon.
    var isHeading = false
  }

  /// Most lines recorded of one document.
  static let mostLines = 4_096
  static let headerBytes = 25

  var ordinal: UInt64
  /// Hash of the host.
  var site: UInt64
  var host: String
  /// Blocks of the document that are kept and hold text.
  var blocks: Int
  var lines: [Line]

  init(ordinal: UInt64, site: UInt64, host: String, blocks: Int, lines: [Line]) {
    self.ordinal = ordinal
    self.site = site
    self.host = host
    self.blocks = blocks
    self.lines = lines
  }

  /// The page of a cleaned document, or nil when its host has no or no plausible name.
  ///
  /// - Parameter shown: the kept blocks that hold text.
  init?(ordinal: UInt64, url: String?, shown: [TextBlock]) {
    // RFC 1035, section 2.3.4: names are 255 octets or less.
    guard let url, let host = HostName.of(url), host.utf8.count <= 255 else { return nil }
    self.init(
      ordinal: ordinal, site: Hash64.hash(host), host: host, blocks: shown.count, lines: [])
    lines.reserveCapacity(min(shown.count, Self.mostLines))
    let half = Self.mostLines / 2
    for (index, block) in shown.enumerated() {
      guard index < half || index >= shown.count - half else { continue }
      lines.append(
        Line(
          digest: LineDigest.hash(block.text), bytes: block.text.count,
          isFact: block.kind == .tableRow || LineDigest.isFact(block.text),
          isHeading: block.kind == .heading || LineDigest.isIntroduction(block.text)))
    }
  }

  /// Index among the document's kept blocks of the line at `place`.
  func block(at place: Int) -> Int {
    place < Self.mostLines / 2 ? place : blocks - lines.count + place
  }

  /// Bytes of all lines.
  var bytes: Int { lines.reduce(0) { $0 + $1.bytes } }

  /// Equal for pages of equal lines.
  var digest: UInt64 {
    var hash = Hash64(seed: 1)
    for line in lines {
      for shift in stride(from: 0, to: 64, by: 8) {
        hash.add(UInt8(truncatingIfNeeded: line.digest >> UInt64(shift)))
      }
    }
    return hash.value
  }

  func encode(into bytes: inout [UInt8]) {
    let host = host.utf8.prefix(255)
    bytes.append(
      littleEndian: UInt32(Self.headerBytes - 4 + host.count + 12 * lines.count))
    bytes.append(littleEndian: ordinal)
    bytes.append(littleEndian: site)
    bytes.append(littleEndian: UInt32(clamping: blocks))
    bytes.append(UInt8(truncatingIfNeeded: host.count))
    bytes.append(contentsOf: host)
    for line in lines {
      bytes.append(littleEndian: line.digest)
      let size = UInt32(clamping: min(line.bytes, 1 << 29))
      bytes.append(littleEndian: size << 2 | (line.isHeading ? 2 : 0) | (line.isFact ? 1 : 0))
    }
  }

  /// Reads the record at `offset` and steps over it; nil when it is cut short or none.
  init?(decoding bytes: [UInt8], at offset: inout Int) {
    let start = offset
    guard let length = bytes.read(UInt32.self, at: &offset),
      let ordinal = bytes.read(UInt64.self, at: &offset),
      let site = bytes.read(UInt64.self, at: &offset),
      let blocks = bytes.read(UInt32.self, at: &offset),
      let hostLength = bytes.read(UInt8.self, at: &offset),
      let host = bytes.read(bytes: Int(hostLength), at: &offset)
    else { return nil }
    let end = start + 4 + Int(length)
    guard end <= bytes.count, end >= offset, (end - offset) % 12 == 0 else { return nil }
    self.init(
      ordinal: ordinal, site: site, host: String(decoding: host, as: UTF8.self),
      blocks: Int(blocks), lines: [])
    lines.reserveCapacity((end - offset) / 12)
    while offset < end {
      guard let digest = bytes.read(UInt64.self, at: &offset),
        let size = bytes.read(UInt32.self, at: &offset)
      else { return nil }
      lines.append(
        Line(
          digest: digest, bytes: Int(size >> 2), isFact: size & 1 != 0, isHeading: size & 2 != 0))
    }
    guard lines.count <= max(Self.mostLines, self.blocks) else { return nil }
  }
}
