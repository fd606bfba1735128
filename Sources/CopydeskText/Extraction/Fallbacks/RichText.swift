internal import CopydeskBase

/// A paragraph that an editor stored as a tree of nodes: ProseMirror, Slate, Contentful, Sanity.
///
///     {"nodeType":"paragraph","content":[{"nodeType":"text","value":"Sand "},{"nodeType":"text","value":"drains."}]}
///     // paragraph "Sand drains."
enum RichText {
  private static let childNames = ["content", "children", "nodes"]
  private static let textNames = ["text", "value", "content"]
  private static let mostDepth = 8

  /// The block that `object` is; nil when it is no node that holds inline nodes.
  static func block(_ object: JSONValue) -> TextBlock? {
    guard let type = type(object), let children = children(object), !children.isEmpty else {
      return nil
    }
    // A paragraph has at least one leaf, and nothing in it that is a paragraph itself.
    guard children.contains(where: { leaf($0) != nil }) else { return nil }
    var text = ""
    guard append(children, to: &text, depth: 0), let clean = PlainString.clean(text) else {
      return nil
    }
    var block = TextBlock(kind: .paragraph, text: Array(clean.utf8))
    let style = (object["style"]?.string ?? "").lowercased()
    if type.holds("heading") || style.utf8.count == 2 && style.hasPrefix("h") {
      let digit = (type + style).utf8.last ?? 0
      let level = object["attrs"]?["level"]?.int ?? object["level"]?.int
      block.kind = .heading
      block.level = UInt8(
        clamping: min(6, max(1, level ?? (0x31...0x36 ~= digit ? Int(digit) - 0x30 : 2))))
    } else if object["listItem"]?.string != nil {
      block.kind = .listItem
      block.level = 1
    } else if type.holds("quote") || style == "blockquote" {
      block.kind = .quote
    }
    return block
  }

  private static func type(_ object: JSONValue) -> String? {
    (object["nodeType"] ?? object["_type"] ?? object["type"])?.string?.lowercased()
  }

  private static func children(_ object: JSONValue) -> [JSONValue]? {
    for name in childNames {
      if let values = object[name]?.array { return values }
    }
    return nil
  }

  /// The text of a node without children of its own; nil for other values.
  private static func leaf(_ node: JSONValue) -> String? {
    guard children(node) == nil, node.members != nil else { return nil }
    for name in textNames {
      if let text = node[name]?.string { return text }
    }
    return nil
  }

  /// Appends the leaves below `nodes`; false when a node is neither a leaf nor an inline node of leaves.
  private static func append(_ nodes: [JSONValue], to text: inout String, depth: Int) -> Bool {
    guard depth < mostDepth else { return false }
    for node in nodes.prefix(2_000) {
      if let leaf = leaf(node) {
        text += leaf
      } else if let children = children(node) {
        let kind = type(node) ?? ""
        guard !kind.holds("paragraph"), kind != "block" else { return false }
        guard append(children, to: &text, depth: depth + 1) else { return false }
      }
    }
    return true
  }
}
