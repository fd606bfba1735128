internal import CopydeskBase

/// The parts of a page's URL that say something of the page (RFC 3986).
enum PageURL {
  /// The host without "www.", lower case.
  static func host(_ url: String) -> String? {
    guard let start = url.range(of: "://") else { return nil }
    let rest = url[start.upperBound...]
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    if let colon = host.lastIndex(of: ":") { host = host[..<colon] }
    var name = host.lowercased()
    if name.hasPrefix("www.") { name.removeFirst(4) }
    return name.isEmpty ? nil : name
  }

  /// From the first slash after the host, lower case, query included.
  static func path(_ url: String) -> String {
    guard let start = url.range(of: "://") else { return url.lowercased() }
    let rest = url[start.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return "/" }
    return rest[slash...].lowercased()
  }

  /// The date of `/2022/02/26/` or `/2022-02-26`.
  static func date(_ url: String) -> String? {
    let bytes = Array(path(url).utf8)
    var index = 0
    while index + 11 <= bytes.count {
      if bytes[index] == UInt8(ascii: "/"), index + 11 <= bytes.count {
        let part = String(decoding: bytes[(index + 1)..<(index + 11)], as: UTF8.self)
        if let date = ISODate.normalised(part), date.utf8.count == 10 { return date }
      }
      index += 1
    }
    return nil
  }

  /// `reference` against `base`; nil when it is relative and there is nothing to resolve it against.
  static func absolute(_ reference: String, base: String?) -> String? {
    let text = reference.trimmed
    guard !text.isEmpty else { return nil }
    if text.range(of: "://") != nil { return text }
    guard let base, let mark = base.range(of: "://") else { return nil }
    if text.hasPrefix("//") { return String(base[..<mark.lowerBound]) + ":" + text }
    let rest = base[mark.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let root = String(base[..<mark.upperBound]) + String(host)
    if text.hasPrefix("/") { return root + text }
    let path = rest.dropFirst(host.count).prefix { $0 != "?" && $0 != "#" }
    guard let slash = path.lastIndex(of: "/") else { return root + "/" + text }
    return root + String(path[...slash]) + text
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The text of a range of its UTF-8.
  func bytes(_ range: Range<Int>) -> String { String(utf8: utf8Span.span, range) }

  /// Whether `other` occurs, by bytes.
  func holds(_ other: String) -> Bool { range(of: other) != nil }

  /// The first place of `other`, by bytes.
  func range(of other: String) -> Range<String.Index>? {
    let target = Array(other.utf8)
    guard let head = target.first else { return nil }
    var index = utf8.startIndex
    while index < utf8.endIndex {
      if utf8[index] == head, utf8[index...].starts(with: target) {
        return index..<utf8.index(index, offsetBy: target.count)
      }
      index = utf8.index(after: index)
    }
    return nil
  }
}
