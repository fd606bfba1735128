internal import CopydeskBase

/// Turns the references of one page into addresses that hold outside it (RFC 3986, section 5.2).
///
///     LinkResolver(page: "https://a.example/b/c?d").target("../x#y")  // "https://a.example/x#y"
struct LinkResolver {
  private struct Parts {
    var scheme: ArraySlice<UInt8> = []
    var authority: ArraySlice<UInt8>?
    var path: ArraySlice<UInt8> = []
    var query: ArraySlice<UInt8>?
    var fragment: ArraySlice<UInt8>?
  }

  private let base: Parts?
  /// Longest target, in bytes; longer ones are session state, not addresses people follow.
  static let targetBytes = 2_000
  /// Schemes a reader can follow. `javascript:`, `data:`, `blob:` and the rest lead nowhere outside the page.
  private static let schemes = ["http", "https", "ftp", "mailto", "tel", "sms", "irc", "magnet"]
    .map { Array($0.utf8) }

  /// - Parameters:
  ///   - page: where the page was fetched; without it relative references stay as they are.
  ///   - base: `href` of the page's `<base>`, which goes before.
  init(page: String?, base: [UInt8]? = nil) {
    let own = page.map { Self.parts(Self.stripped(Array($0.utf8)[...])) }
    let usable = own.flatMap { Self.isWeb($0) ? $0 : nil }
    if let base {
      let reference = Self.parts(Self.stripped(base[...]))
      let joined = usable.map { Self.join(reference, $0) } ?? reference
      self.base = Self.isWeb(joined) ? joined : usable
    } else {
      self.base = usable
    }
  }

  /// The base of `tree` fetched from `url`.
  init(_ tree: HTMLTree, url: String?) {
    var base: [UInt8]?
    if let node = tree.tags.firstIndex(of: .base), let href = tree.value(.href, of: node) {
      base = Array(tree.bytes[href])
    }
    self.init(page: url, base: base)
  }

  /// Where `reference` leads, or nil when that is nowhere a reader can go.
  ///
  /// - Complexity: O(bytes).
  func target(_ reference: ArraySlice<UInt8>) -> [UInt8]? {
    guard reference.count <= Self.targetBytes else { return nil }
    let bytes = Self.stripped(reference)
    guard !bytes.isEmpty else { return nil }
    let parts = Self.parts(bytes)
    guard parts.scheme.isEmpty else {
      let scheme = parts.scheme.map { $0 | 0x20 }
      return Self.schemes.contains(scheme) ? bytes : nil
    }
    guard let base else { return bytes }
    let target = Self.bytes(Self.join(parts, base))
    return target.count <= Self.targetBytes ? target : nil
  }

  /// Without what browsers drop: space around, tabs and line breaks within (WHATWG URL, 4.4 basic URL parser).
  private static func stripped(_ reference: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = reference.filter { $0 >= 0x20 && $0 != 0x7F }
    while bytes.last == 0x20 { bytes.removeLast() }
    if let first = bytes.firstIndex(where: { $0 != 0x20 }) { bytes.removeFirst(first) }
    return bytes
  }

  private static func isWeb(_ parts: Parts) -> Bool {
    let scheme = parts.scheme.map { $0 | 0x20 }
    return parts.authority != nil && (scheme == Array("http".utf8) || scheme == Array("https".utf8))
  }

  /// Appendix B of RFC 3986.
  private static func parts(_ bytes: [UInt8]) -> Parts {
    var parts = Parts()
    var rest = bytes[...]
    if let mark = rest.firstIndex(of: UInt8(ascii: "#")) {
      parts.fragment = rest[(mark + 1)...]
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      parts.query = rest[(mark + 1)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), isScheme(rest[..<colon]) {
      parts.scheme = rest[..<colon]
      rest = rest[(colon + 1)...]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let after = rest.dropFirst(2)
      let end = after.firstIndex(of: UInt8(ascii: "/")) ?? after.endIndex
      parts.authority = after[..<end]
      rest = after[end...]
    }
    parts.path = rest
    return parts
  }

  private static func isScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, 0x61...0x7A ~= first | 0x20 else { return false }
    return bytes.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  /// Section 5.2.2.
  private static func join(_ reference: Parts, _ base: Parts) -> Parts {
    guard reference.scheme.isEmpty else { return reference }
    var parts = reference
    parts.scheme = base.scheme
    guard reference.authority == nil else { return parts }
    parts.authority = base.authority
    if reference.path.isEmpty {
      parts.path = base.path
      if reference.query == nil { parts.query = base.query }
    } else if reference.path.first == UInt8(ascii: "/") {
      parts.path = withoutDots(Array(reference.path))[...]
    } else {
      var path: [UInt8] = [UInt8(ascii: "/")]
      if let slash = base.path.lastIndex(of: UInt8(ascii: "/")) {
        path = Array(base.path[...slash])
      }
      parts.path = withoutDots(path + reference.path)[...]
    }
    return parts
  }

  /// Section 5.2.4, by whole segments.
  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    var kept: [ArraySlice<UInt8>] = []
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() where index > 0 {
      let isLast = index == segments.count - 1
      if segment.elementsEqual("..".utf8) {
        _ = kept.popLast()
        if isLast { kept.append([]) }
      } else if segment.elementsEqual(".".utf8) {
        if isLast { kept.append([]) }
      } else {
        kept.append(segment)
      }
    }
    var out: [UInt8] = []
    for segment in kept {
      out.append(UInt8(ascii: "/"))
      out.append(contentsOf: segment)
    }
    return out
  }

  /// Section 5.3.
  private static func bytes(_ parts: Parts) -> [UInt8] {
    var out = Array(parts.scheme)
    out.append(UInt8(ascii: ":"))
    if let authority = parts.authority {
      out.append(contentsOf: "//".utf8)
      out.append(contentsOf: authority)
    }
    out.append(contentsOf: parts.path)
    if let query = parts.query {
      out.append(UInt8(ascii: "?"))
      out.append(contentsOf: query)
    }
    if let fragment = parts.fragment {
      out.append(UInt8(ascii: "#"))
      out.append(contentsOf: fragment)
    }
    return out
  }
}
