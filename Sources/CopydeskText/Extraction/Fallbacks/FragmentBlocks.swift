internal import CopydeskBase

/// Strings of JSON as blocks: HTML is parsed, other text is cut at its line breaks.
///
///     FragmentBlocks.blocks(of: "<h2>Soil</h2><p>Sand drains.</p><script>x()</script>", with: &parser)
///     // heading "Soil", paragraph "Sand drains."
enum FragmentBlocks {
  /// The blocks of `string`, all kept; forms, menus and lines that are chrome by their words left out.
  ///
  /// - Complexity: O(bytes).
  static func blocks(of string: String, with parser: inout HTMLParser) -> [TextBlock] {
    var bytes = Array(string.utf8)
    // "&lt;p&gt;": HTML that was escaped once more on its way into JSON.
    if !isHTML(bytes), ByteSearch.contains(bytes[...], "&lt;") {
      let plain = text(of: parser.parse(bytes.span))
      if isHTML(plain) { bytes = plain }
    }
    return isHTML(bytes) ? parsed(bytes, with: &parser) : lines(string)
  }

  /// Whether a tag stands in `bytes`: "<", a letter or "/", and ">" within 2,000 bytes.
  ///
  /// Not in Markdown, where tags are what the text speaks of.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let isMarkdown =
      ByteSearch.contains(bytes[...], "`<") || ByteSearch.contains(bytes[...], "\n## ")
      || ByteSearch.contains(bytes[...], "\n```")
    if isMarkdown { return false }
    var open = -1
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count {
        let next = bytes[index + 1]
        if 0x61...0x7A ~= next | 0x20 || next == UInt8(ascii: "/") { open = index }
      } else if bytes[index] == UInt8(ascii: ">"), open >= 0, index - open < 2_000 {
        return true
      }
    }
    return false
  }

  private static func text(of tree: HTMLTree) -> [UInt8] {
    var text: [UInt8] = []
    for node in tree.tags.indices { text.append(contentsOf: tree.bytes[tree.text(node)]) }
    return text
  }

  private static func parsed(_ html: [UInt8], with parser: inout HTMLParser) -> [TextBlock] {
    let list = BlockSegmenter.blocks(of: parser.parse(html.span))
    var blocks: [TextBlock] = []
    for block in list.blocks {
      guard block.counts.words > 0, !block.context.isChrome else { continue }
      let isPhrase = ChromePhrases.family(block.counts) != nil
      if isPhrase, block.kind != .heading, block.kind != .code { continue }
      blocks.append(
        TextBlock(
          kind: block.kind, level: block.level, text: Array(list.arena[block.text])))
    }
    return blocks
  }

  private static func lines(_ string: String) -> [TextBlock] {
    string.split(whereSeparator: \.isNewline).compactMap { line in
      guard let text = PlainString.clean(String(line)) else { return nil }
      let bytes = Array(text.utf8)
      let counts = FallbackText.counts(bytes)
      // "An%20elegant%20sofa": a text that was encoded for an address.
      let isEncoded = bytes.count > 200 && !bytes.contains { $0 == 0x20 || $0 >= 0x80 }
      guard counts.words > 0, !isEncoded, ChromePhrases.family(counts) == nil else { return nil }
      return TextBlock(kind: .paragraph, text: bytes)
    }
  }
}
