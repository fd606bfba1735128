/// Titles without the site's name.
///
///     TitleCleaner(site: "The Daily", host: nil, heading: nil).clean("Dam bursts | The Daily")  // "Dam bursts"
struct TitleCleaner {
  private let site: String
  private let host: String
  private let heading: String

  /// Marks that part a headline from the site's name, with a space on both sides where they are also dashes.
  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", "｜", " _ ", "_",
  ]

  init(site: String?, host: String?, heading: String?) {
    self.site = Self.key(site ?? "")
    self.host = Self.key(host.flatMap { $0.split(separator: ".").first.map(String.init) } ?? "")
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
      if isSite(last) || !heading.isEmpty && Self.key(first) == heading && parts.count == 2 {
        return parts.dropLast().joined(separator: separator).trimmed
      }
      if isSite(first) { return parts.dropFirst().joined(separator: separator).trimmed }
    }
    return nil
  }

  /// Whether `part` is the site's name, or no name at all.
  func isSite(_ part: String) -> Bool {
    let key = Self.key(part)
    guard !key.isEmpty else { return true }
    return key == site || key == host || !host.isEmpty && key == host + "com"
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
  private static func key(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
