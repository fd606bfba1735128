internal import CLibXML2
public import CopydeskBase

/// libxml2's SAX push parser (`htmlCreatePushParserCtxt`, `htmlParseChunk`) into an `HTMLTree`.
///
///     var parser = HTMLParser()
///     let tree = parser.parse(Array("<p>Hi".utf8).span)
///     tree.tags  // [.document, .html, .body, .p, .text]
///
/// The input is valid UTF-8 whatever its `<meta charset>` says. Nothing is fetched, nothing is printed, and every
/// growth is held by `Limits`. Text after `</html>` counts, as in browsers (WHATWG HTML, 13.2.6.4.22).
///
/// - Complexity: O(n) in the bytes; element nesting beyond `htmlDepth` is flattened while parsing.
public struct HTMLParser: ~Copyable {
  private let limits: Limits

  /// Bytes handed to libxml2 at a time; between chunks its element stack is cut to the depth limit, which
  /// keeps end tags that match nothing from walking a million open elements.
  private static let chunkBytes = 8 << 10
  /// The same on a page that spends its time on attributes: fewer of them fit into one chunk.
  private static let smallChunkBytes = 512
  /// Comparisons of attribute names on one page (Σ n² over its tags) before its chunks get small; at 3.5 ns
  /// each (libxml2 2.9.14) a third of a second. Pages of wcxb-dev stay below 1,000,000.
  private static let attributeComparisons = 100_000_000
  /// How often a page may be taken up again after libxml2 stopped: at `</html>`, or at an error of its own.
  private static let runs = 16

  /// Distinct names that one run may bring: libxml2's dictionary stops growing at 4,608 chains
  /// (`xmlDictGrow`), so each further name is compared with ever more; the next run has an empty one.
  private static let nameLimit: Int32 = 32_768

  private static let isReady: Void = xmlInitParser()

  public init(limits: Limits = Limits()) {
    self.limits = limits
    _ = Self.isReady
  }

  public mutating func parse(_ utf8: Span<UInt8>) -> HTMLTree {
    let builder = TreeBuilder(limits: limits, inputBytes: utf8.count)
    let clean = Self.withoutNUL(utf8)
    var position = 0
    var run = 0
    let total = utf8.count
    while position < total, run < Self.runs {
      let before = position
      if let clean {
        position = Self.run(clean.span, from: position, limits, into: builder)
      } else {
        position = Self.run(utf8, from: position, limits, into: builder)
      }
      builder.closeAll()
      run += 1
      if position <= before { position = before + 1 }
      // A run may not start inside a character.
      while position < total, utf8[position] & 0xC0 == 0x80 { position += 1 }
    }
    var tree = builder.tree
    if position < total { tree.isTruncated = true }
    return tree
  }

  /// A copy with spaces for NUL bytes, which end libxml2's strings; nil when there are none.
  private static func withoutNUL(_ utf8: Span<UInt8>) -> [UInt8]? {
    var hasNUL = false
    for index in utf8.indices where utf8[index] == 0 {
      hasNUL = true
      break
    }
    guard hasNUL else { return nil }
    var copy: [UInt8] = []
    copy.reserveCapacity(utf8.count)
    for index in utf8.indices { copy.append(utf8[index] == 0 ? 0x20 : utf8[index]) }
    return copy
  }

  /// Parses from `start` until the end, or until libxml2 stops, and answers with the first byte not read.
  private static func run(
    _ utf8: Span<UInt8>, from start: Int, _ limits: Limits, into builder: TreeBuilder
  ) -> Int {
    var position = start
    withExtendedLifetime(builder) {
      guard let context = PushContext(builder) else { return }
      var scan: StartTagScan?
      while position < utf8.count {
        let isSpent = builder.attributeComparisons > attributeComparisons
        var end = min(position + (isSpent ? smallChunkBytes : chunkBytes), utf8.count)
        // A chunk ends at a character's border: libxml2 2.9 takes a cut sequence for Latin-1.
        while end < utf8.count, end > position + 1, utf8[end] & 0xC0 == 0x80 { end -= 1 }
        if let unread = context.parse(utf8.extracting(position..<end)) {
          position = max(start, end - unread)
          break
        }
        position = end
        if context.names > nameLimit {
          // Without `finish`, which would read the rest twice.
          position = max(start, position - context.unread)
          return
        }
        if context.isInStartTag, position < utf8.count {
          position = finishStartTag(utf8, from: position, &scan, limits, context, builder)
        }
        if context.depth > limits.htmlDepth {
          context.cut(to: limits.htmlDepth)
          builder.cut(to: limits.htmlDepth)
        }
      }
      context.finish()
    }
    return position
  }

  /// Hands over the rest of the start tag that libxml2 waits for, up to its last `>`, without the attributes
  /// beyond the limit, and answers with the first byte not handed over.
  private static func finishStartTag(
    _ utf8: Span<UInt8>, from position: Int, _ last: inout StartTagScan?, _ limits: Limits,
    _ context: borrowing PushContext, _ builder: TreeBuilder
  ) -> Int {
    let tag = position - context.unread
    // A tag that began before the last walk's end was not ended by it: the walk goes on.
    var scan = StartTagScan(at: max(0, tag))
    if let last, last.end > tag {
      guard last.end <= position else { return position }
      scan = last
    }
    scan.walk(utf8, limit: limits.htmlAttributes, pushed: position)
    last = scan
    guard let surplus = scan.surplus else {
      // Nothing to cut: the next chunks bring the rest.
      return position
    }
    _ = context.parse(utf8.extracting(position..<surplus))
    builder.markTruncated()
    return scan.isClosed ? scan.end - 1 : utf8.count
  }
}
