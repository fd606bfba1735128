public import CopydeskBase

/// A page's bytes into an `HTMLTree`.
///
///     var parser = HTMLParser()
///     let tree = parser.parse(Array("<p>Hi".utf8).span)
///     tree.tags  // [.document, .html, .body, .p, .text]
///
/// The input is valid UTF-8 whatever its `<meta charset>` says. Nothing is fetched, nothing is printed, and every
/// growth is held by `Limits`. Tags are read as the WHATWG tokenizer reads them (HTML, 13.2.5), the tree is built
/// by the rules of libxml2 2.9 (`TreeBuilder`). Text after `</html>` counts, as in browsers (13.2.6.4.22).
///
/// - Complexity: O(n) in the bytes; element nesting beyond `htmlDepth` is flattened while parsing.
public struct HTMLParser: ~Copyable {
  private let limits: Limits

  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  public mutating func parse(_ utf8: Span<UInt8>) -> HTMLTree {
    guard ByteSearch.first(0, in: utf8, from: 0) == nil else {
      let clean = Self.withoutNUL(utf8)
      return parseClean(clean.span)
    }
    return parseClean(utf8)
  }

  private func parseClean(_ utf8: Span<UInt8>) -> HTMLTree {
    var reader = PageReader(limits: limits, inputBytes: utf8.count)
    // The tree's bytes, never more than the page's, are numbered by `Int32`.
    let end = min(utf8.count, Int(Int32.max) / 2)
    reader.read(utf8.extracting(..<end))
    return reader.finish(isTruncated: end < utf8.count)
  }

  /// A copy with spaces for NUL bytes.
  private static func withoutNUL(_ utf8: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(utf8.count)
    for index in utf8.indices { copy.append(utf8[index] == 0 ? 0x20 : utf8[index]) }
    return copy
  }
}
