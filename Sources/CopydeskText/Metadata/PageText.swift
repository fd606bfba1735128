internal import CopydeskBase

/// Text of parts of a page, for metadata.
enum PageText {
  private static let most = 1_000

  /// The folded text of a subtree of reasonable size; nil when there is none.
  static func text(_ tree: HTMLTree, _ node: Int) -> String? {
    fold(bytes(tree, node + 1..<Int(tree.ends[node])))
  }

  /// The text of a heading without what is put into it for the mouse: buttons, permalinks, hidden words.
  static func heading(_ tree: HTMLTree, _ node: Int) -> String? {
    var parts: [UInt8] = []
    var child = node + 1
    let end = min(Int(tree.ends[node]), node + most)
    while child < end, parts.count < most {
      let tag = tree.tags[child]
      if tag == .text {
        let text = tree.text(child)
        // Sphinx and MkDocs end a heading with ¶, a link of its own.
        let isMark = text.count <= 2 && tree.tags[Int(tree.parents[child])] == .a
        guard !isMark, let first = tree.bytes[text].first else {
          child += 1
          continue
        }
        // Spans that CSS sets below each other: "Black Edition" "Complete meal".
        if let last = parts.last, 0x61...0x7A ~= last, 0x41...0x5A ~= first { parts.append(0x20) }
        parts.append(contentsOf: tree.bytes[start(of: text, in: tree)])
      } else if tag.isOpaque || tag == .button
        || tree.value(.hidden, of: child) != nil || isHiddenClass(tree, child)
      {
        child = Int(tree.ends[child])
        continue
      } else if tag.isBlock || tag == .br {
        parts.append(0x20)
      }
      child += 1
    }
    return fold(parts)
  }

  /// Words that only screen readers are told; Bootstrap, WordPress and Tailwind call the class so.
  private static func isHiddenClass(_ tree: HTMLTree, _ node: Int) -> Bool {
    guard let words = tree.value(.class, of: node) else { return false }
    let bytes = tree.bytes[words]
    return ByteSearch.contains(bytes, "sr-only") || ByteSearch.contains(bytes, "screen-reader")
      || ByteSearch.contains(bytes, "visually-hidden") || ByteSearch.contains(bytes, "headerlink")
      || ByteSearch.contains(bytes, "visuallyhidden")
  }

  /// The first part of a text node, cut between characters.
  private static func start(of text: Range<Int>, in tree: HTMLTree) -> Range<Int> {
    guard text.count > most * 4 else { return text }
    var end = text.lowerBound + most * 4
    while end > text.lowerBound, tree.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return text.lowerBound..<end
  }

  private static func bytes(_ tree: HTMLTree, _ nodes: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    var child = nodes.lowerBound
    while child < nodes.upperBound, bytes.count < most {
      let tag = tree.tags[child]
      if tag == .text {
        bytes.append(contentsOf: tree.bytes[start(of: tree.text(child), in: tree)])
      } else if tag.isOpaque {
        child = Int(tree.ends[child])
        continue
      } else {
        bytes.append(0x20)
      }
      child += 1
    }
    return bytes
  }

  private static func fold(_ bytes: [UInt8]) -> String? {
    let text = PlainString.folded(bytes)
    return text.isEmpty ? nil : text
  }

  /// The `itemprop=name` inside an item, else its content or whole text.
  static func itemName(_ tree: HTMLTree, _ node: Int) -> String? {
    for child in (node + 1)..<max(node + 1, min(Int(tree.ends[node]), node + 200)) {
      guard let item = tree.value(.itemprop, of: child),
        ByteSearch.contains(tree.bytes[item], "name")
      else { continue }
      return tree.string(.content, of: child) ?? text(tree, child)
    }
    return tree.string(.content, of: node) ?? text(tree, node)
  }

  /// The date of an item, from its attributes or its text.
  static func itemDate(_ tree: HTMLTree, _ node: Int) -> String? {
    tree.string(.datetime, of: node) ?? tree.string(.content, of: node) ?? text(tree, node)
  }

  /// Whether an address is that of a Creative Commons deed.
  static func isDeed(_ href: ArraySlice<UInt8>) -> Bool {
    guard href.count > 32, href.count < 200, (href.first ?? 0) | 0x20 == 0x68,
      let slash = href.prefix(8).lastIndex(of: 0x2F)
    else { return false }
    var host = href[(slash + 1)...]
    if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
    return host.first == UInt8(ascii: "c") && host.starts(with: "creativecommons.org/".utf8)
  }
}
