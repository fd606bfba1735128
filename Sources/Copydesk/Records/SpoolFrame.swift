internal import CopydeskBase

/// One cleaned document in the spool.
///
///     0        8         12        16        20           24
///     ordinal  json len  text len  md len    outline len  audit len  json … text … markdown … outline … audit …
///
/// Integers are little-endian. Text, Markdown and audit are there only when the run writes such files, the
/// `BlockOutline` only when the document's site may have a template.
struct SpoolFrame: Sendable, Equatable {
  var ordinal: UInt64
  /// The output line without its line break.
  var json: [UInt8]
  var text: [UInt8] = []
  var markdown: [UInt8] = []
  var outline: [UInt8] = []
  /// The audit line without its line break.
  var audit: [UInt8] = []

  func encode(into bytes: inout [UInt8]) {
    let parts = [json, text, markdown, outline, audit]
    bytes.append(littleEndian: ordinal)
    for part in parts { bytes.append(littleEndian: UInt32(part.count)) }
    for part in parts { bytes.append(contentsOf: part) }
  }
}

extension SpoolFrame {
  /// Reads the frame at `offset` and steps over it; nil when it is cut short.
  ///
  /// - Parameter wanted: the only ordinal whose parts are copied, frames before it come empty; nil is all.
  init?(decoding bytes: [UInt8], at offset: inout Int, wanted: UInt64? = nil) {
    guard let ordinal = bytes.read(UInt64.self, at: &offset),
      let jsonLength = bytes.read(UInt32.self, at: &offset),
      let textLength = bytes.read(UInt32.self, at: &offset),
      let markdownLength = bytes.read(UInt32.self, at: &offset),
      let outlineLength = bytes.read(UInt32.self, at: &offset),
      let auditLength = bytes.read(UInt32.self, at: &offset)
    else { return nil }
    if let wanted, ordinal < wanted {
      let length =
        Int(jsonLength) + Int(textLength) + Int(markdownLength) + Int(outlineLength)
        + Int(auditLength)
      guard bytes.count - offset >= length else { return nil }
      offset += length
      self.init(ordinal: ordinal, json: [])
      return
    }
    guard let json = bytes.read(bytes: Int(jsonLength), at: &offset),
      let text = bytes.read(bytes: Int(textLength), at: &offset),
      let markdown = bytes.read(bytes: Int(markdownLength), at: &offset),
      let outline = bytes.read(bytes: Int(outlineLength), at: &offset),
      let audit = bytes.read(bytes: Int(auditLength), at: &offset)
    else { return nil }
    self.init(
      ordinal: ordinal, json: json, text: text, markdown: markdown, outline: outline, audit: audit)
  }
}
