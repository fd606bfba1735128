internal import CopydeskBase

/// One cleaned document in the spool.
///
///     0        8          12         16         20         24
///     ordinal  json len   text len   md len     audit len  json … text … markdown … audit …     (little-endian)
///
/// Text, Markdown and audit are there only when the run writes such files.
struct SpoolFrame: Sendable, Equatable {
  var ordinal: UInt64
  /// The output line without its line break.
  var json: [UInt8]
  var text: [UInt8] = []
  var markdown: [UInt8] = []
  /// The audit line without its line break.
  var audit: [UInt8] = []

  func encode(into bytes: inout [UInt8]) {
    bytes.append(littleEndian: ordinal)
    bytes.append(littleEndian: UInt32(json.count))
    bytes.append(littleEndian: UInt32(text.count))
    bytes.append(littleEndian: UInt32(markdown.count))
    bytes.append(littleEndian: UInt32(audit.count))
    bytes.append(contentsOf: json)
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: markdown)
    bytes.append(contentsOf: audit)
  }
}

extension SpoolFrame {
  /// Reads the frame at `offset` and steps over it; nil when it is cut short.
  init?(decoding bytes: [UInt8], at offset: inout Int) {
    guard let ordinal = bytes.read(UInt64.self, at: &offset),
      let jsonLength = bytes.read(UInt32.self, at: &offset),
      let textLength = bytes.read(UInt32.self, at: &offset),
      let markdownLength = bytes.read(UInt32.self, at: &offset),
      let auditLength = bytes.read(UInt32.self, at: &offset),
      let json = bytes.read(bytes: Int(jsonLength), at: &offset),
      let text = bytes.read(bytes: Int(textLength), at: &offset),
      let markdown = bytes.read(bytes: Int(markdownLength), at: &offset),
      let audit = bytes.read(bytes: Int(auditLength), at: &offset)
    else { return nil }
    self.init(ordinal: ordinal, json: json, text: text, markdown: markdown, audit: audit)
  }
}
