internal import CLibXML2
public import CopydeskBase

/// libxml2's SAX push parser (`htmlCreatePushParserCtxt`, `htmlParseChunk`) into an `HTMLTree`.
///
///     var parser = HTMLParser()
///     let tree = parser.parse(Array("<p>Hi".utf8).span)
///     tree.tags  // [.document, .html, .body, .p, .text]
///
/// The input is valid UTF-8 whatever its `<meta charset>` says. Nothing is fetched, nothing is printed, and every
/// growth is held by `Limits`. `PageFilter` goes over the page first, so that libxml2 reads only what the tree
/// holds; text after `</html>` counts, as in browsers (WHATWG HTML, 13.2.6.4.22).
///
/// - Complexity: O(n) in the bytes; element nesting beyond `htmlDepth` is flattened while parsing.
public struct HTMLParser: ~Copyable {
  private let limits: Limits

  /// Distinct names that one context may see: libxml2's dictionary stops growing at 4,608 chains
  /// (`xmlDictGrow`), so each further name is compared with ever more; the next context has an empty one.
  private static let nameLimit: Int32 = 32_768

  private static let isReady: Void = xmlInitParser()

  public init(limits: Limits = Limits()) {
    self.limits = limits
    _ = Self.isReady
  }

  public mutating func parse(_ utf8: Span<UInt8>) -> HTMLTree {
    guard ByteSearch.first(0, in: utf8, from: 0) == nil else {
      let clean = Self.withoutNUL(utf8)
      return parseClean(clean.span)
    }
    return parseClean(utf8)
  }

  private func parseClean(_ utf8: Span<UInt8>) -> HTMLTree {
    unsafe utf8.withUnsafeBufferPointer { page in
      var builder = unsafe TreeBuilder(limits: limits, page: page)
      var filter = PageFilter(limits: limits, inputBytes: page.count)
      unsafe withUnsafeMutablePointer(to: &builder) { sink in
        while unsafe run(utf8, &filter, sink) {
          filter.restart()
          unsafe sink.pointee.closeAll()
        }
      }
      if filter.isTruncated { builder.markTruncated() }
      builder.closeAll()
      return builder.tree
    }
  }

  /// Parses with one context; true when another one is needed for the rest.
  private func run(
    _ utf8: Span<UInt8>, _ filter: inout PageFilter, _ builder: UnsafeMutablePointer<TreeBuilder>
  ) -> Bool {
    guard let context = unsafe PushContext(builder) else {
      unsafe builder.pointee.markTruncated()
      return false
    }
    while filter.fill(utf8) {
      unsafe builder.pointee.begin(&filter)
      guard context.parse(filter.batch.span) else {
        unsafe builder.pointee.markTruncated()
        return true
      }
      filter.endBatch(depth: context.depth)
      if context.depth > limits.htmlDepth {
        context.cut(to: limits.htmlDepth)
        unsafe builder.pointee.cut(to: limits.htmlDepth)
      }
      guard context.names <= Self.nameLimit else {
        context.finish()
        return true
      }
    }
    context.finish()
    return false
  }

  /// A copy with spaces for NUL bytes, which end libxml2's strings.
  private static func withoutNUL(_ utf8: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(utf8.count)
    for index in utf8.indices { copy.append(utf8[index] == 0 ? 0x20 : utf8[index]) }
    return copy
  }
}
