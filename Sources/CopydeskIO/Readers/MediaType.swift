/// A `Content-Type` value taken apart (RFC 9110, section 8.3.1).
struct MediaType {
  /// Lower case, without parameters: "text/html".
  var name: String
  /// The `charset` parameter as written, quotes removed.
  var charset: String?

  init(_ value: String) {
    let parts = value.split(separator: ";", omittingEmptySubsequences: false)
    name = MediaType.trimmed(parts[0]).lowercased()
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, MediaType.trimmed(pair[0]).lowercased() == "charset" else { continue }
      let charset = MediaType.trimmed(pair[1]).filter { $0 != "\"" && $0 != "'" }
      if !charset.isEmpty {
        self.charset = charset
        return
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }

  /// Whether the label alone says that a page or text follows.
  var isPage: Bool {
    name == "text/html" || name == "application/xhtml+xml" || name == "text/plain"
  }

  /// Whether the label says nothing, so that the bytes decide.
  var isVague: Bool {
    switch name {
    case "", "application/octet-stream", "application/unknown", "unknown/unknown", "unknown",
      "*/*", "text", "html", "text/*", "content/unknown", "application/x-unknown-content-type",
      "application/html", "application/x-httpd-php", "text/xhtml", "application/xml", "text/xml":
      true
    default: false
    }
  }

  /// The key under which a passed-over record is counted; labels from the input are cut short.
  var tallyKey: String {
    let isPlain = name.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    return "type:" + (name.isEmpty ? "none" : isPlain && name.utf8.count <= 64 ? name : "other")
  }
}
