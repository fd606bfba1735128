internal import CLibXML2

/// The one owner of a libxml2 HTML push parser context.
@safe struct PushContext: ~Copyable {
  private let context: htmlParserCtxtPtr

  /// A context that reports to `sink`, which must stay where it is for as long; nil when memory runs out.
  init?(_ sink: UnsafeMutablePointer<TreeBuilder>) {
    var handler = unsafe htmlSAXHandler()
    // Safety: the sink given below is the `TreeBuilder` itself, which nothing else touches while a chunk is parsed.
    unsafe handler.startElement = { sink, name, attributes in
      guard let name = unsafe name else { return }
      unsafe sink?.assumingMemoryBound(to: TreeBuilder.self).pointee.start(name, attributes)
    }
    unsafe handler.endElement = { sink, _ in
      unsafe sink?.assumingMemoryBound(to: TreeBuilder.self).pointee.end()
    }
    unsafe handler.characters = { sink, bytes, count in
      guard let bytes = unsafe bytes else { return }
      unsafe sink?.assumingMemoryBound(to: TreeBuilder.self).pointee.text(bytes, count)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe clibxml2_silence(&handler)
    // Safety: libxml2 copies the handler.
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

  /// Elements open in libxml2's stack.
  var depth: Int { Int(unsafe context.pointee.nameNr) }

  /// Distinct element, attribute and entity names met.
  var names: Int32 { unsafe xmlDictSize(context.pointee.dict) }

  /// Parses one chunk; false when libxml2 will read no more.
  func parse(_ chunk: Span<UInt8>) -> Bool {
    unsafe chunk.withUnsafeBufferPointer { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      _ = unsafe htmlParseChunk(context, start, Int32(truncatingIfNeeded: bytes.count), 0)
    }
    return unsafe context.pointee.instate != XML_PARSER_EOF && context.pointee.disableSAX == 0
  }

  /// Tells libxml2 that nothing follows; it closes what is open.
  func finish() { _ = unsafe htmlParseChunk(context, nil, 0, 1) }

  /// Forgets the innermost elements beyond `depth`, without end events.
  func cut(to depth: Int) {
    guard depth > 0, depth < self.depth, let names = unsafe context.pointee.nameTab else { return }
    // Safety: the stack only gets shorter; names are owned by the context's dictionary.
    unsafe context.pointee.nameNr = Int32(truncatingIfNeeded: depth)
    unsafe context.pointee.name = names[depth - 1]
  }
}
