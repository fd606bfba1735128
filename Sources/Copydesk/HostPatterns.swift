internal import CopydeskBase

/// An ordered list of host patterns: "reuters.com" is that host with or without "www.",
/// "*.reuters.com" it and all hosts below it.
///
///     HostPatterns(["*.reuters.com", "apnews.com"]).rank(of: "https://uk.reuters.com/a")  // 0
struct HostPatterns: Sendable {
  private struct Pattern {
    var host: [UInt8]
    var includesBelow: Bool
  }

  private let patterns: [Pattern]

  init(_ texts: [String]) {
    patterns = texts.map { text in
      var host = Array(text.lowercased().utf8)
      let includesBelow = host.starts(with: "*.".utf8)
      if includesBelow { host.removeFirst(2) }
      if host.starts(with: "www.".utf8) { host.removeFirst(4) }
      return Pattern(host: host, includesBelow: includesBelow)
    }
  }

  /// The place of the first pattern that the URL's host fits, or nil.
  func rank(of url: String?) -> Int? {
    guard !patterns.isEmpty, let url, let name = HostName.of(url) else { return nil }
    let host = Array(name.utf8)
    return patterns.firstIndex { pattern in
      if host == pattern.host { return true }
      guard pattern.includesBelow, host.count > pattern.host.count else { return false }
      return host[host.count - pattern.host.count - 1] == UInt8(ascii: ".")
        && host.suffix(pattern.host.count).elementsEqual(pattern.host)
    }
  }
}
