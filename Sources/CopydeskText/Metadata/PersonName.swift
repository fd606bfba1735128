internal import CopydeskBase

/// Names of authors as pages print them, made plain.
///
///     PersonName.clean("Written by Jane Doe | Jan 3, 2024")  // "Jane Doe"
enum PersonName {
  private static let mostBytes = 160
  private static let mostWords = 12

  /// Words that stand where a name should and are none.
  private static let noNames: Set<String> = [
    "author", "authors", "admin", "administrator", "by", "written by", "posted by", "anonymous",
    "guest", "user", "root", "webmaster", "unknown", "none", "null", "undefined", "n/a", "default",
    "read more", "follow", "view profile", "view all posts", "about the author", "super user",
    "site admin", "wordpress", "editor", "byline", "name", "share", "login", "sign in", "subscribe",
    "redaktion", "auteur", "autor", "autore", "автор", "作者", "published", "updated", "see all",
  ]

  /// What begins the part of a byline after the names.
  private static let cuts = [
    " | ", " • ", " · ", " » ", " — ", " – ", "\u{A0}|", " on ", " in ", " @ ", " / ", " View ",
    " Follow", " Updated", " Published", " Posted", ", updated", ", published", " Last ", "|", " min ",
    " Contributor", " Read ", " More ", ", More ", " (",
  ]

  private static let heads = [
    "written by", "posted by", "published by", "post by", "story by", "words by", "article by",
    "reviewed by", "by:", "by ", "author:", "author ", "authors:", "authored by", "from ", "von ",
    "par ", "por ", "автор:", "作者：", "作者:", "文/", "文／",
  ]

  /// A name for people, or nil when the value is a URL, a handle's address, a date, or prose.
  ///
  static func clean(_ value: String) -> String? {
    guard value.utf8.count < 600, var text = PlainString.clean(value) else { return nil }
    if let byline = BylineParser.leading(text.utf8Span.span) {
      text = byline.names
    } else {
      let lower = text.lowercased()
      if let head = heads.first(where: { lower.hasPrefix($0) }), lower.utf8.count == text.utf8.count {
        text = text.bytes(head.utf8.count..<text.utf8.count).trimmed
      }
      if let date = DateParser.first(in: text.utf8Span.span) {
        text = text.bytes(0..<date.range.lowerBound)
      }
      for cut in cuts {
        guard let range = text.range(of: cut) else { continue }
        text = String(text[..<range.lowerBound])
      }
    }
    text = trimmed(text)
    return isName(text) ? text : nil
  }

  /// Machine-readable names: only what is plainly wrong is mended.
  static func declared(_ value: String) -> String? {
    guard var text = PlainString.clean(value), text.utf8.count < mostBytes else { return nil }
    if let byline = BylineParser.leading(text.utf8Span.span) { text = byline.names }
    if text.lowercased().hasPrefix("by ") { text = text.bytes(3..<text.utf8.count) }
    if let date = DateParser.first(in: text.utf8Span.span), date.range.lowerBound > 3 {
      text = text.bytes(0..<date.range.lowerBound)
    }
    text = trimmed(text)
    return isName(text) ? text : nil
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.unicodeScalars.first, isEdge(first) || first == "," || first == ":" {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, isEdge(last) || last == "," || last == ":" {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isSpace || "|•·–—-»/\"“”".unicodeScalars.contains(scalar)
  }

  private static func isName(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count < mostBytes,
      text.unicodeScalars.contains(where: { $0.isLetter })
    else { return false }
    let isAddress = text.holds("://") || text.hasPrefix("/") || text.hasPrefix("www.")
    guard !isAddress, !text.hasPrefix("@"), !text.hasPrefix("{"), !text.hasPrefix("#") else {
      return false
    }
    if text.utf8.contains(UInt8(ascii: "@")), text.utf8.contains(UInt8(ascii: ".")) { return false }
    guard text.utf8.count(where: { $0 == 0x20 }) < mostWords else { return false }
    return !noNames.contains(text.lowercased())
  }

  /// Whether it looks like an account ("kffnirmitap") and not like a name.
  static func isAccount(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x5F || $0 == 0x2D || $0 == 0x2E
    }
  }

  /// The name in the address of an author's page: ".../author/jane-doe" is "Jane Doe".
  static func inAddress(_ url: String) -> String? {
    let path = PageURL.path(url).prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/")
    guard parts.count >= 2, let last = parts.last,
      ["author", "authors", "people", "profile", "profiles", "staff", "team", "by", "contributors"]
        .contains(String(parts[parts.count - 2]))
    else { return nil }
    let words = last.split(separator: "-")
    guard 2...4 ~= words.count, words.allSatisfy({ $0.utf8.allSatisfy { 0x61...0x7A ~= $0 } })
    else { return nil }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
