/// A WARC record's named fields, as far as they matter here.
struct WARCHead {
  /// Lower case: "response", "conversion".
  var type: String
  var contentLength: UInt64?
  /// Without `<urn:uuid:` and `>`.
  var id: String?
  var url: String?
  var date: String?
  var contentType: MediaType
  /// Whether the crawler cut the payload (WARC-Truncated).
  var isCutOff: Bool

  init(_ fields: HeaderFields) {
    type = fields["warc-type"]?.lowercased() ?? ""
    contentLength = fields.number("content-length")
    id = fields["warc-record-id"].map { WARCHead.bare($0, "urn:uuid:") }
    // WARC 1.0's grammar put angle brackets around the URI, and some crawlers do.
    url = fields["warc-target-uri"].map { WARCHead.bare($0, "") }
    date = fields["warc-date"]
    contentType = MediaType(fields["content-type"] ?? "")
    isCutOff = fields["warc-truncated"] != nil
  }

  private static func bare(_ text: String, _ prefix: String) -> String {
    var text = text[...]
    if text.first == "<", text.last == ">" { text = text.dropFirst().dropLast() }
    if text.hasPrefix(prefix) { text = text.dropFirst(prefix.count) }
    return String(text)
  }
}
