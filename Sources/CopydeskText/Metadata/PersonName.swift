internal import CopydeskBase

/// Names of authors as pages print them, made plain.
///
///     PersonName.seen("Written by Jane Doe | Jan 3, 2024")  // "Jane Doe"
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
    " Follow", " Updated", " Published", " Posted", ", updated", ", published", " Last ", "|",
    " min ",
    " Contributor", " Read ", " More ", ", More ", " Reviewed by", ". Reviewed", " View",
    " Written",
  ]

  private static let heads = [
    "written by ", "posted by ", "published by ", "post by ", "story by ", "words by ",
    "article by ", "recipe by ", "text by ", "written by: ", "by: ", "by ", "author: ", "author ",
    "authors: ", "authored by ", "thread starter ", "started by ", "asked by ", "submitted by ",
    "via ", "von ", "par ", "por ", "автор: ", "作者：", "作者:", "記者 ", "记者 ", "文/", "文／",
    "contributed by ",
  ]

  /// Words that name a job and no second author.
  private static let jobs: Set<String> = [
    "attorney", "expert", "director", "manager", "founder", "co-founder", "ceo", "cto", "head",
    "chief",
    "specialist", "contributor", "analyst", "consultant", "lead", "president", "marketing",
    "professor", "lecturer", "guest", "member", "editor", "writer", "reporter", "correspondent",
    "senior", "staff", "journalist", "columnist", "author", "engineer", "researcher", "fellow",
    "associate", "assistant", "coach", "trainer", "officer", "representative", "gardener",
    "redakteur", "redakteurin", "journaliste", "periodista", "giornalista", "журналист", "редактор",
  ]

  private static let headBytes = heads.map { Array($0.utf8) }

  /// Whether `text` begins as a byline does: "by ibby".
  static func hasHead(_ text: String) -> Bool { text.utf8.count < 80 && headLength(text) != nil }

  /// The bytes of the introducing words, ASCII case folded.
  private static func headLength(_ text: String) -> Int? {
    let bytes = text.utf8Span.span
    guard bytes.count > 0 else { return nil }
    let first = lowered(bytes[0])
    for head in headBytes where head[0] == first && head.count < bytes.count {
      if head.indices.allSatisfy({ lowered(bytes[$0]) == head[$0] }) { return head.count }
    }
    return nil
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// A name that readers see, or nil when the value is a URL, a date, or prose.
  static func seen(_ value: String) -> String? {
    guard value.utf8.count < 600, var text = PlainString.clean(value) else { return nil }
    if let byline = BylineParser.leading(text.utf8Span.span) { return checked(byline.names) }
    if let head = headLength(text) { text = text.bytes(head..<text.utf8.count).trimmed }
    if let date = DateParser.first(in: text.utf8Span.span) {
      text = text.bytes(0..<date.range.lowerBound)
    }
    for cut in cuts {
      guard let range = text.range(of: cut) else { continue }
      text = String(text[..<range.lowerBound])
    }
    return checked(withoutJob(text))
  }

  /// The part before a comma that a job follows.
  private static func withoutJob(_ text: String) -> String {
    let parts = text.split(separator: ",")
    for (index, part) in parts.enumerated() where index > 0 {
      if part.lowercased().split(separator: " ").contains(where: { jobs.contains(String($0)) }) {
        return parts[..<index].joined(separator: ",")
      }
    }
    return text
  }

  private static func checked(_ text: String) -> String? {
    let text = trimmed(text)
    guard isName(text) else { return nil }
    // Prose: of several words two begin small.
    let words = text.split(separator: " ")
    let small = words.dropFirst().count { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.isLower && word.utf8.count > 3
    }
    return words.count <= 8 && small < 2 ? text : nil
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

  /// "Roy, Aniruddha", as citations have it, turned round.
  static func turned(_ name: String) -> String {
    let parts = name.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return name }
    return parts[1] + " " + parts[0]
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
