internal import CopydeskBase

/// The parts of a page's URL that say something of the page (RFC 3986).
enum PageURL {
  /// The host without "www.", lower case.
  static func host(_ url: String) -> String? {
    guard let range = authority(url) else { return nil }
    let bytes = url.utf8Span.span
    var from = range.lowerBound
    var to = range.upperBound
    for index in range where bytes[index] == UInt8(ascii: "@") { from = index + 1 }
    for index in from..<to where bytes[index] == UInt8(ascii: ":") { to = min(to, index) }
    var name = url.bytes(from..<to).lowercased()
    if name.hasPrefix("www.") { name = name.bytes(4..<name.utf8.count) }
    return name.isEmpty ? nil : name
  }

  /// From the first slash after the host, lower case, query included.
  static func path(_ url: String) -> String {
    guard let range = authority(url) else { return url.lowercased() }
    let bytes = url.utf8Span.span
    guard range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: "/") else {
      return "/"
    }
    return url.bytes(range.upperBound..<bytes.count).lowercased()
  }

  /// The bytes between "://" and what ends the host.
  private static func authority(_ url: String) -> Range<Int>? {
    let bytes = url.utf8Span.span
    guard let start = url.offset(of: "://") else { return nil }
    var end = start + 3
    while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?"),
      bytes[end] != UInt8(ascii: "#")
    {
      end += 1
    }
    return start + 3..<end
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
  func holds(_ other: String) -> Bool { offset(of: other) != nil }

  /// The first place of `other`, by bytes.
  func range(of other: String) -> Range<String.Index>? {
    guard let offset = offset(of: other) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: other.utf8.count)
  }

  /// The byte at which `other` first occurs; nil for an empty one.
  ///
  /// - Complexity: O(bytes of both multiplied), at worst.
  func offset(of other: String) -> Int? {
    let bytes = utf8Span.span
    let target = other.utf8Span.span
    guard target.count > 0, target.count <= bytes.count else { return nil }
    let head = target[0]
    for start in 0...(bytes.count - target.count) where bytes[start] == head {
      var matched = 1
      while matched < target.count, bytes[start &+ matched] == target[matched] { matched &+= 1 }
      if matched == target.count { return start }
    }
    return nil
  }
}
