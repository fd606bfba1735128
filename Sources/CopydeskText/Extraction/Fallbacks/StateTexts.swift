internal import CopydeskBase

/// The texts that the scripts of a page offer, one for each source that has any.
enum StateTexts {
  /// Most scripts whose JSON is read on one page.
  private static let most = 40

  static func all(
    _ scripts: PageScripts, _ html: [UInt8], _ page: PageWords, _ kind: PageKind,
    with parser: inout HTMLParser
  ) -> [FallbackText] {
    var texts: [FallbackText] = []
    if let range = scripts.preloaded,
      let text = DiscoursePreload.find(unescaped(html, range, with: &parser), with: &parser)
    {
      texts.append(text)
    }
    var read = 0
    var stream: [UInt8] = []
    for script in scripts.scripts {
      if let chunk = NextFlight.chunk(html[script.text]) {
        stream.append(contentsOf: chunk)
        continue
      }
      guard read < most else { continue }
      let bytes = Array(html[script.text])
      if script.id == "data-preloaded" {
        if let text = DiscoursePreload.find(bytes, with: &parser) { texts.append(text) }
      } else if let (name, state) = state(script, bytes) {
        read += 1
        if let text = StateProse.find(state, name: name, page, kind, with: &parser) {
          texts.append(text)
        }
      }
    }
    if !stream.isEmpty, let state = NextFlight.resolve(stream),
      let text = StateProse.find(state, name: "nextFlight", page, kind, with: &parser)
    {
      texts.append(text)
    }
    return texts
  }

  /// What a script holds, with the name of its source; nil when it is no JSON or of another kind.
  private static func state(
    _ script: PageScripts.Script, _ bytes: [UInt8]
  ) -> (name: String, state: JSONValue)? {
    if script.type.holds("ld+json") { return nil }
    if script.id == "__next_data__" {
      return (try? JSONParser.parse(bytes)).map { ("nextData", $0) }
    }
    if script.type.holds("json") || script.type == "text/hydrate" {
      guard let state = try? JSONParser.parse(bytes) else { return nil }
      if script.id == "__nuxt_data__" || NuxtData.isWrapped(state) {
        return NuxtData.resolve(state).map { ("nuxtData", $0) }
      }
      return ("jsonScript", state)
    }
    guard script.type.isEmpty || script.type.holds("javascript") || script.type == "module",
      let json = AssignedState.json(bytes)
    else { return nil }
    return (try? JSONParser.parse(json)).map { ("assignedState", $0) }
  }

  /// An attribute's value with its character references decoded, by the parser that knows them all.
  private static func unescaped(
    _ html: [UInt8], _ range: Range<Int>, with parser: inout HTMLParser
  ) -> [UInt8] {
    let tree = parser.parse(html.span.extracting(range))
    var text: [UInt8] = []
    for node in tree.tags.indices { text.append(contentsOf: tree.bytes[tree.text(node)]) }
    return text
  }
}
