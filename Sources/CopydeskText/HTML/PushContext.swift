internal import CLibXML2

/// The one owner of a libxml2 HTML push parser context.
@safe struct PushContext: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// A context that reports to `builder`, which must outlive it; nil when memory runs out.
  init?(_ builder: TreeBuilder) {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { sink, name, attributes in
      guard let sink = unsafe sink, let name = unsafe name else { return }
      unsafe PushContext.builder(sink).start(name, attributes)
    }
    unsafe handler.endElement = { sink, _ in
      guard let sink = unsafe sink else { return }
      unsafe PushContext.builder(sink).end()
    }
    unsafe handler.characters = { sink, bytes, count in
      guard let sink = unsafe sink, let bytes = unsafe bytes else { return }
      unsafe PushContext.builder(sink).text(bytes, count)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe clibxml2_silence(&handler)
    // Safety: libxml2 copies the handler; the sink is kept alive by the caller.
    let sink = unsafe Unmanaged.passUnretained(builder).toOpaque()
    guard
      let context = unsafe htmlCreatePushParserCtxt(
        &handler, sink, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
    else { return nil }
    unsafe self.context = unsafe context
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    _ = unsafe htmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
  }

  deinit {
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe htmlFreeParserCtxt(context)
  }

  private static func builder(_ sink: UnsafeMutableRawPointer) -> TreeBuilder {
    unsafe Unmanaged<TreeBuilder>.fromOpaque(sink).takeUnretainedValue()
  }

  /// Elements open in libxml2's stack.
  var depth: Int { Int(unsafe context.pointee.nameNr) }

  /// Parses one chunk; answers with the bytes it left unread when it stopped, nil when it goes on.
  func parse(_ chunk: Span<UInt8>) -> Int? {
    unsafe chunk.withUnsafeBufferPointer { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      _ = unsafe htmlParseChunk(context, start, Int32(truncatingIfNeeded: bytes.count), 0)
    }
    guard unsafe context.pointee.instate == XML_PARSER_EOF || context.pointee.disableSAX != 0
    else { return nil }
    return unread
  }

  /// Bytes handed over that libxml2 has not read.
  var unread: Int {
    guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end,
      let current = unsafe input.pointee.cur
    else { return 0 }
    return max(0, unsafe end - current)
  }

  /// Distinct element, attribute and entity names met.
  var names: Int32 { unsafe xmlDictSize(context.pointee.dict) }

  /// Whether the first unread bytes begin a start tag whose `>` libxml2 waits for.
  var isInStartTag: Bool {
    guard unread > 1, !isInRawText,
      let current = unsafe context.pointee.input?.pointee.cur
    else { return false }
    // Safety: two unread bytes are there.
    return unsafe current[0] == UInt8(ascii: "<")
      && (UInt8(ascii: "a")...UInt8(ascii: "z") ~= (unsafe current[1]) | 0x20)
  }

  /// Tells libxml2 that nothing follows; it closes what is open.
  func finish() { _ = unsafe htmlParseChunk(context, nil, 0, 1) }

  /// Whether the innermost open element is a script or a style, in which `<a` is no tag.
  private var isInRawText: Bool {
    guard let name = unsafe context.pointee.name else { return false }
    return unsafe xmlStrEqual(name, "script") != 0 || xmlStrEqual(name, "style") != 0
  }

  /// Forgets the innermost elements beyond `depth`, without end events.
  func cut(to depth: Int) {
    guard depth > 0, depth < self.depth, let names = unsafe context.pointee.nameTab else { return }
    // Safety: the stack only gets shorter; names are owned by the context's dictionary.
    unsafe context.pointee.nameNr = Int32(truncatingIfNeeded: depth)
    unsafe context.pointee.name = names[depth - 1]
  }
}
