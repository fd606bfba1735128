internal import CopydeskBase
internal import CopydeskText

/// What was decided on one document and why, block by block, ready to be shown.
///
///     print(Explanation(try cleaner.clean(page), source: "page.html").text())
public struct Explanation: Sendable {
  public let document: CleanedDocument
  /// What the page is called in the heading.
  public let source: String
  /// Edits by block, in order of offset.
  let edits: [Int: [TextEdit]]
  /// Things seen and left alone, by block.
  let reports: [Int: [TextEdit]]

  public init(_ document: CleanedDocument, source: String) {
    self.document = document
    self.source = source
    edits = Self.byBlock(document.edits)
    reports = Self.byBlock(document.reports)
  }

  private static func byBlock(_ rows: [(block: Int, edit: TextEdit)]) -> [Int: [TextEdit]] {
    Dictionary(grouping: rows, by: \.block).mapValues { rows in
      rows.map(\.edit).sorted { ($0.offset, $0.rule) < ($1.offset, $1.rule) }
    }
  }

  /// Metadata by its name, what is nil left out.
  var facts: [(name: String, value: String)] {
    let metadata = document.metadata
    let rows: [(String, String?)] = [
      ("title", metadata.title), ("author", metadata.author), ("date", metadata.date),
      ("modified", metadata.modified), ("site", metadata.site), ("url", metadata.canonical),
      ("amp", metadata.amp),
      ("language", metadata.language), ("type", metadata.pageType),
      ("description", metadata.description),
      ("categories", joined(metadata.categories)), ("tags", joined(metadata.tags)),
      ("image", metadata.image), ("licence", metadata.licence),
    ]
    return rows.compactMap { name, value in value.map { (name, $0) } }
  }

  private func joined(_ topics: [String]) -> String? {
    topics.isEmpty ? nil : topics.joined(separator: ", ")
  }

  /// How the bytes were read: "html, windows-1252 (meta)".
  var reading: String {
    var text = document.kind.rawValue + ", " + document.encoding
    if !document.encodingEvidence.isEmpty { text += " (\(document.encodingEvidence))" }
    if document.replacements > 0 { text += ", \(document.replacements) undecodable sequences" }
    return text
  }

  /// "kept" or the rule that drops the document.
  var verdict: String {
    guard let drop = document.drop else { return "kept" }
    var json = JSONWriter()
    json.number(drop.value)
    let value = String(decoding: json.bytes, as: UTF8.self)
    json.reset()
    json.number(drop.threshold)
    let threshold = String(decoding: json.bytes, as: UTF8.self)
    let detail = drop.detail.map { " (\($0))" } ?? ""
    return "dropped by \(drop.rule): \(value), threshold \(threshold)" + detail
  }

  /// Kept blocks, all blocks, edits.
  var sums: String {
    let kept = document.blocks.count { $0.isKept }
    return "\(kept) of \(document.blocks.count) blocks kept, \(document.fingerprint.words) words, "
      + "\(document.edits.count) edits, \(document.reports.count) reports"
  }

  /// "h2", "list item", "paragraph".
  static func label(_ block: TextBlock) -> String {
    switch block.kind {
    case .paragraph: "paragraph"
    case .heading: block.level > 0 ? "heading \(block.level)" : "heading"
    case .listItem: "list item"
    case .tableRow: "table row"
    case .quote: "quote"
    case .code: "code"
    case .caption: "caption"
    case .line: "line"
    }
  }

  /// `strayStop at 12: "NATO. – And" → "NATO – And"`
  static func describe(_ edit: TextEdit) -> String {
    "\(edit.rule) at \(edit.offset): " + quoted(edit.before) + " → " + quoted(edit.after)
  }

  static func describe(report: TextEdit) -> String {
    "\(report.rule) at \(report.offset): " + quoted(report.before)
  }

  /// A quoted string with control characters escaped, so that a hostile page cannot steer a
  /// terminal.
  private static func quoted(_ bytes: [UInt8]) -> String {
    "\"" + visible(String(decoding: bytes, as: UTF8.self)) + "\""
  }

  /// `text` with control characters (C0, DEL, C1) and bidirectional controls shown as `\u{…}`.
  static func visible(_ text: String, keepsBreaks: Bool = false) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsBreaks: out.unicodeScalars.append(scalar)
      case 0x0A: out += "\\n"
      case 0x09: out += "\\t"
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
