internal import CopydeskBase

/// Titles without the site's name.
///
///     TitleCleaner(site: "The Daily", host: nil, heading: nil).clean("Dam bursts | The Daily")  // "Dam bursts"
struct TitleCleaner {
  private let site: [UInt8]
  private let host: [UInt8]
  private let domain: [UInt8]
  private let heading: [UInt8]
  /// The last parts of the `<title>`, by each separator.
  private let suffixes: [[UInt8]]

  /// Marks that part a headline from the site's name, with a space on both sides where they are also dashes.
  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", "｜", " _ ", "_", " : ",
    " › ", " ‹ ", " > ", " ▷ ", " ∣ ", " │ ", "|", " |", "| ",
  ]
  /// Marks that hardly occur inside a headline: what follows is the site's name or a section.
  private static let sure: Set<String> = [" | ", " • ", " » ", " :: ", "｜", " │ ", " ∣ "]

  /// - Parameters:
  ///   - element: the `<title>`, whose last part a heading may repeat.
  init(site: String?, host: String?, heading: String?, element: String? = nil) {
    suffixes = Self.ends(of: element ?? "")
    self.site = Self.key(site ?? "")
    let labels = host.map { $0.split(separator: ".") } ?? []
    domain = Self.key(host ?? "")
    let main = labels.count > 1 ? labels[labels.count - 2] : labels.first ?? ""
    // "example.co.uk"
    let isShort = main.utf8.count <= 3 && labels.count > 2
    self.host = Self.key(String(isShort ? labels[labels.count - 3] : main))
    self.heading = Self.key(heading ?? "")
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
    for separator in Self.separators {
      let parts = Self.split(text, separator)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      let front = parts.dropLast().joined(separator: separator).trimmed
      guard !front.isEmpty else { continue }
      if !heading.isEmpty, Self.key(front) == heading { return front }
      if isSite(last) || isLikeSite(last) { return front }
      let back = parts.dropFirst().joined(separator: separator).trimmed
      if !back.isEmpty, isSite(first) || !heading.isEmpty && Self.key(back) == heading {
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

  /// Whether a heading is what the `<title>` ends with: the name of the site or the book.
  func isSuffix(_ heading: String) -> Bool {
    let key = Self.key(heading)
    return suffixes.contains(key)
  }

  private static func ends(of title: String) -> [[UInt8]] {
    separators.compactMap { separator in
      let parts = split(title, separator)
      return parts.count > 1 ? parts.last.map(key) : nil
    }
  }

  /// Whether `part` is the site's name, or no name at all.
  func isSite(_ part: String) -> Bool {
    let key = Self.key(part)
    guard !key.isEmpty else { return true }
    return key == site || key == host || key == domain
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
    for separator in Self.separators {
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
