internal import CopydeskBase

/// Titles without the site's name.
///
///     TitleCleaner(site: "The Daily", host: nil, heading: nil).clean("Dam bursts | The Daily")  // "Dam bursts"
struct TitleCleaner {
  private let site: [UInt8]
  private let host: [UInt8]
  private let domain: [UInt8]
  private let heading: [UInt8]
  /// The heading, where it is no headline but the name of the site or the book.
  private let book: [UInt8]
  /// Whether it is the site's front page, whose title begins with the site's name by right.
  private let isFront: Bool

  /// Marks that part a headline from the site's name, with a space on both sides where they are also dashes.
  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", "｜", " _ ", "_", " : ",
    " › ", " ‹ ", " > ", " ▷ ", " ∣ ", " │ ", "|", " |", "| ",
  ]
  private static let marks = separators.map { Marks($0) }

  /// The bytes of a text as a set: ASCII bit by bit, the rest as one.
  private struct Marks {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var isASCII = true

    init(_ text: String) {
      let bytes = text.utf8Span.span
      for index in bytes.indices where bytes[index] > 0x20 {
        let byte = bytes[index]
        if byte < 64 {
          low |= 1 << UInt64(byte)
        } else if byte < 128 {
          high |= 1 << UInt64(byte & 63)
        } else {
          isASCII = false
        }
      }
    }

    func isPart(of text: Marks) -> Bool {
      low & ~text.low == 0 && high & ~text.high == 0 && (isASCII || !text.isASCII)
    }
  }

  /// The separators that may occur in `text`: most titles need none tried.
  private static func separators(in text: String) -> [String] {
    let bytes = Marks(text)
    var found: [String] = []
    for (index, mark) in marks.enumerated() where mark.isPart(of: bytes) {
      found.append(separators[index])
    }
    return found
  }

  /// Marks that hardly occur inside a headline: what follows is the site's name or a section.
  private static let sure: Set<String> = [" | ", " • ", " » ", " :: ", "｜", " │ ", " ∣ "]

  /// - Parameters:
  ///   - heading: the first `<h1>`.
  ///   - element: the `<title>`; a heading it ends with is the name of the site or the book, unless `path` speaks
  ///     for it.
  ///   - path: that of the page's URL.
  init(
    site: String?, host: String?, heading: String?, element: String? = nil, path: String? = nil
  ) {
    self.site = Self.key(site ?? "")
    let labels = host.map { $0.split(separator: ".") } ?? []
    domain = Self.key(host ?? "")
    let main = labels.count > 1 ? labels[labels.count - 2] : labels.first ?? ""
    // "example.co.uk"
    let isShort = main.utf8.count <= 3 && labels.count > 2
    self.host = Self.key(String(isShort ? labels[labels.count - 3] : main))
    let key = Self.key(heading ?? "")
    let isBook = Self.isBook(key, heading ?? "", element ?? "", path ?? "")
    self.heading = isBook ? [] : key
    book = isBook ? key : []
    isFront = path == "/"
  }

  private static func isBook(
    _ key: [UInt8], _ heading: String, _ element: String, _ path: String
  ) -> Bool {
    guard !key.isEmpty else { return false }
    for separator in separators(in: element) {
      let parts = split(element, separator)
      guard let first = parts.first, let last = parts.last, parts.count > 1, self.key(last) == key
      else { continue }
      let known = TitleWords([path])
      let front = known.count(first)
      let back = known.count(heading)
      return front.known * back.all > back.known * front.all
    }
    return false
  }

  /// The title without a first or last part that names the site; nil when nothing is left.
  func clean(_ title: String) -> String? {
    guard title.utf8.count < 4_000, var text = PlainString.clean(title) else { return nil }
    // "Headline | Section | Site": two rounds take both when each is known.
    for _ in 0..<3 {
      guard let shorter = withoutSite(text) else { break }
      text = shorter
    }
    return text.isEmpty ? nil : text
  }

  private func withoutSite(_ text: String) -> String? {
    for separator in Self.separators(in: text) {
      let parts = Self.split(text, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let front = parts.dropLast().joined(separator: separator).trimmed
      guard !front.isEmpty else { continue }
      if !heading.isEmpty, Self.key(front) == heading { return front }
      if isSite(last) || isLikeSite(last) {
        return PageMetadata.isHome(front) ? nil : front
      }
      let back = parts.dropFirst().joined(separator: separator).trimmed
      if !back.isEmpty, !isFront, isSite(first) {
        return back
      }
      if Self.sure.contains(separator), parts.count == 2,
        last.utf8.count(where: { $0 == 0x20 }) < 5, front.utf8.count > last.utf8.count
      {
        return front
      }
    }
    return nil
  }

  /// Whether `part` is the site's name, or no name at all.
  func isSite(_ part: String) -> Bool {
    let key = Self.key(part)
    guard !key.isEmpty else { return true }
    return key == site || key == host || key == domain || key == book
  }

  /// Whether a last part is a form of the site's name: "Ruggable US", "The Orchardist Blog", "OSSO B.V.".
  private func isLikeSite(_ part: String) -> Bool {
    guard part.utf8.count(where: { $0 == 0x20 }) <= 5 else { return false }
    let key = Self.key(part)
    guard key.count >= 3 else { return false }
    if host.count >= 4, ByteSearch.contains(key[...], host) { return true }
    if site.count >= 4, ByteSearch.contains(key[...], site) { return true }
    return key.count >= 4
      && (ByteSearch.contains(host[...], key) || ByteSearch.contains(site[...], key))
  }

  /// The last part of a `<title>` when what stands before it is the page's heading.
  func siteName(_ title: String) -> String? {
    for separator in Self.separators(in: title) {
      let parts = Self.split(title, separator)
      guard parts.count > 1, let last = parts.last, Self.key(last) != heading else { continue }
      let front = parts.dropLast().joined(separator: separator)
      if Self.key(front) == heading || Self.key(last) == host { return last.trimmed }
    }
    return nil
  }

  private static func split(_ text: String, _ separator: String) -> [String] {
    var parts: [String] = []
    var rest = text
    while let range = rest.range(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = String(rest[range.upperBound...])
    }
    parts.append(rest)
    return parts
  }

  /// Letters and digits, lower case: what two spellings of a name share.
  static func key(_ text: String) -> [UInt8] {
    let bytes = text.utf8Span.span
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var offset = 0
    while let scalar = bytes.nextScalar(&offset) {
      if scalar.isWordPart { out.appendUTF8(scalar.lowered) }
    }
    return out
  }
}
