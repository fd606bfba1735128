internal import CopydeskBase

/// Turns one WARC record's content into a document, or counts why it holds none.
struct WARCRecordDecoder {
  private let context: ReadContext

  init(_ context: ReadContext) { self.context = context }

  /// Whether a record whose content begins with `front` would give a document; counts it if not.
  func isWanted(_ head: WARCHead, _ front: Span<UInt8>) -> Bool {
    switch head.type {
    case "response":
      guard let (http, bodyStart) = HTTPHead.parse(front, limit: context.limits.headerBytes) else {
        return false
      }
      return accepts(http, body: front.extracting(bodyStart..<front.count))
    case "resource", "conversion": return kind(head.contentType, front) != nil
    default:
      skipType(head)
      return false
    }
  }

  func document(
    _ head: WARCHead, _ content: Span<UInt8>, at place: SourceLocation
  ) -> RawDocument? {
    switch head.type {
    case "response": return response(head, content, at: place)
    case "resource", "conversion":
      let window = content.extracting(first: ContentSniffer.window)
      guard let kind = kind(head.contentType, window) else { return nil }
      return document(head, content.copied(), kind, head.contentType.charset, at: place)
    default:
      skipType(head)
      return nil
    }
  }

  private func skipType(_ head: WARCHead) {
    switch head.type {
    case "warcinfo", "request", "metadata", "revisit", "continuation":
      context.skip("warc:\(head.type)")
    default: context.skip("warc:other")
    }
  }

  private func response(
    _ head: WARCHead, _ content: Span<UInt8>, at place: SourceLocation
  ) -> RawDocument? {
    guard let (http, bodyStart) = HTTPHead.parse(content, limit: context.limits.headerBytes) else {
      // DNS answers and the like are responses too.
      if head.contentType.name.hasPrefix("application/http") {
        return failure(head, place, .corrupt, "no HTTP head")
      }
      context.skip(head.contentType.tallyKey)
      return nil
    }
    let coded = content.extracting(bodyStart..<content.count)
    guard acceptsStatus(http) else { return nil }
    // A label that can be no page is passed over undecoded unless the bytes as they lie say otherwise.
    if !http.contentType.isPage, !http.contentType.isVague, http.isPlain {
      guard accepts(http, body: coded) else { return nil }
    }
    let body: [UInt8]
    do throws(HTTPBody.Failure) {
      body = try HTTPBody.decode(
        coded, http.fields, limits: context.limits, isCutOff: head.isCutOff)
    } catch {
      guard http.contentType.isPage || http.contentType.isVague else {
        context.skip(http.contentType.tallyKey)
        return nil
      }
      return failure(head, place, error.code, error.detail)
    }
    let window = body.span.extracting(first: ContentSniffer.window)
    guard let kind = kind(http.contentType, window) else { return nil }
    return document(head, body, kind, http.contentType.charset, at: place)
  }

  private func accepts(_ http: HTTPHead, body: Span<UInt8>) -> Bool {
    guard acceptsStatus(http) else { return false }
    // What a coding hides cannot be sniffed here.
    if !http.isPlain { return http.contentType.isPage }
    return kind(http.contentType, body.extracting(first: ContentSniffer.window)) != nil
  }

  private func acceptsStatus(_ http: HTTPHead) -> Bool {
    guard 200...299 ~= http.status else {
      context.skip(100...999 ~= http.status ? "http:\(http.status)" : "http:other")
      return false
    }
    return true
  }

  /// What the payload is by its label and bytes; nil, and counted, when it is no page.
  private func kind(_ type: MediaType, _ window: Span<UInt8>) -> ContentKind? {
    guard !window.isEmpty else {
      if type.isPage || type.isVague { return .unknown }
      context.skip(type.tallyKey)
      return nil
    }
    if !type.isPage, !type.isVague {
      if TextSniffer.opensAsHTML(window) { return .html }
      context.skip(type.tallyKey)
      return nil
    }
    switch ContentSniffer.sniff(window) {
    case .page(let sniffed):
      switch type.name {
      case "text/html", "application/xhtml+xml": return .html
      case "text/plain": return sniffed == .html && TextSniffer.opensAsHTML(window) ? .html : .text
      case "application/xml", "text/xml":
        if sniffed == .html { return .html }
        context.skip(type.tallyKey)
        return nil
      default: return sniffed
      }
    case .braces:
      if type.isPage { return type.name == "text/plain" ? .text : .html }
      context.skip(type.tallyKey)
      return nil
    default:
      context.skip("type:binary")
      return nil
    }
  }

  private func document(
    _ head: WARCHead, _ bytes: [UInt8], _ kind: ContentKind, _ charset: String?,
    at place: SourceLocation
  ) -> RawDocument {
    guard !bytes.isEmpty else { return failure(head, place, .empty, "the record has no payload") }
    guard bytes.count <= context.limits.documentBytes else {
      return failure(head, place, .tooLarge, "more than \(context.limits.documentBytes) bytes")
    }
    if head.isCutOff { context.skip("note:warc-truncated") }
    return RawDocument(
      source: place, id: head.id ?? place.description, url: head.url, kind: kind, bytes: bytes,
      httpCharset: charset, crawlDate: head.date)
  }

  private func failure(
    _ head: WARCHead, _ place: SourceLocation, _ code: ReadError.Code, _ detail: String
  ) -> RawDocument {
    let error = ReadError(code, path: context.path, offset: place.offset ?? 0, detail: detail)
    var document = context.failure(place, error, id: head.id)
    document.url = head.url
    document.crawlDate = head.date
    return document
  }
}
