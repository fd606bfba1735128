internal import CopydeskBase

/// The CommonMark form of one block (GFM for table rows).
enum BlockMarkdown {
  /// The form where it differs from the block's text; nil when text is Markdown as it stands.
  static func form(of block: PageBlock, in list: BlockList) -> [UInt8]? {
    let inline = list.arena[block.markdown ?? block.text]
    switch block.kind {
    case .tableRow: return Array(inline)
    case .heading:
      return prefixed(String(repeating: "#", count: max(1, Int(block.level))) + " ", inline)
    case .listItem:
      let depth = min(max(1, Int(block.level)), 12)
      let mark = block.ordinal > 0 ? "\(block.ordinal). " : "- "
      return prefixed(String(repeating: "  ", count: depth - 1) + mark, inline)
    case .quote: return prefixed("> ", inline)
    case .code:
      // A fence longer than any run of backticks inside (CommonMark 0.31, 4.5).
      let fence = String(repeating: "`", count: max(3, longestRun(of: 0x60, inline) + 1))
      return prefixed(fence + "\n", inline) + Array(("\n" + fence).utf8)
    case .paragraph, .caption, .line:
      if let first = inline.first, needsEscape(first, inline) {
        return [UInt8(ascii: "\\")] + inline
      }
      return block.markdown == nil ? nil : Array(inline)
    }
  }

  private static func prefixed(_ mark: String, _ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(mark.utf8) + text
  }

  /// Whether a paragraph would read as a heading, a quote or a list item.
  private static func needsEscape(_ first: UInt8, _ text: ArraySlice<UInt8>) -> Bool {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      text.count > 1 && text[text.startIndex + 1] == 0x20
    default: false
    }
  }

  private static func longestRun(of byte: UInt8, _ text: ArraySlice<UInt8>) -> Int {
    var longest = 0
    var run = 0
    for other in text {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
