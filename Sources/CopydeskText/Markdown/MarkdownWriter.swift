public import CopydeskBase

/// Joins the kept blocks of a document into one Markdown text: CommonMark 0.31, with GFM's tables and `~~`.
///
///     MarkdownWriter.render(blocks)  // "# Low water\n\nThe ferry waits.\n\n- one\n- two"
///
/// Quotes and list items are containers (CommonMark, chapter 5): a block repeats the prefix of those it shares with
/// the block before, and opens the others. Blocks without `markup` are written by their kind and level.
public struct MarkdownWriter {
  /// A quote or an item whose blocks are being written.
  struct Open {
    var container: BlockContainer
    /// "-", "*", "." or ")"; 0 for a quote.
    var mark: UInt8
    /// Columns of the item's marker, by which its further lines are indented.
    var width: Int
  }

  var out: [UInt8] = []
  var open: [Open] = []
  /// Index and block written last.
  var previous: (index: Int, block: TextBlock)?

  /// The Markdown of the kept blocks of `blocks`, without a line break at the end.
  ///
  /// - Complexity: O(bytes + marks · log marks); containers are 12 deep at most.
  public static func render(_ blocks: [TextBlock]) -> [UInt8] {
    var writer = MarkdownWriter()
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      guard block.isKept, !block.text.isEmpty else {
        index += 1
        continue
      }
      if block.kind == .tableRow {
        let end = Self.endOfTable(blocks, from: index)
        writer.table(blocks, index..<end)
        index = end
      } else {
        let next = index + 1 < blocks.count && blocks[index + 1].isKept ? blocks[index + 1] : nil
        writer.add(block, index, before: next)
        index += 1
      }
    }
    return writer.out
  }

  private mutating func add(_ block: TextBlock, _ index: Int, before next: TextBlock?) {
    let markup = block.markup ?? BlockMarkup()
    let path = path(of: block)
    let isAlone =
      !markup.joinsPrevious && markup.role == .plain && previous?.block.markup?.role != .term
      && !(next?.markup?.joinsPrevious ?? false) && block.kind != .line
    if joinsLine(block, index, path) {
      let place: InlineWriter.Place = block.kind == .heading ? .heading : .continuation
      if place == .heading {
        out.append(0x20)
      } else {
        out.append(contentsOf: "\\\n".utf8)
        out.append(contentsOf: prefix)
      }
      out.append(contentsOf: inline(block, markup, place, isAlone: isAlone))
      previous = (index, block)
      return
    }
    begin(path, block)
    for image in markup.images {
      out.append(contentsOf: InlineWriter.image(image, isCell: false))
      blankLine()
    }
    switch block.kind {
    case .code: code(block.text, markup.language)
    case .heading:
      let level = Int(min(max(block.level, 1), 6))
      out.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level))
      out.append(0x20)
      out.append(contentsOf: inline(block, markup, .heading, isAlone: isAlone))
    case .paragraph, .listItem, .tableRow, .quote, .caption, .line:
      out.append(contentsOf: inline(block, markup, .paragraph, isAlone: isAlone))
    }
    previous = (index, block)
  }

  private func inline(
    _ block: TextBlock, _ markup: BlockMarkup, _ place: InlineWriter.Place,
    isAlone: Bool
  ) -> [UInt8] {
    var marks = markup.marks
    if block.kind == .caption {
      marks.insert(InlineMark(.emphasis, 0, block.text.count), at: 0)
    } else if markup.role != .plain {
      marks.insert(InlineMark(.strong, 0, block.text.count), at: 0)
    }
    return InlineWriter.write(
      block.text, 0..<block.text.count, marks, place, linePrefix: prefix, isAlone: isAlone)
  }

  /// A fence longer than any run of backticks inside (CommonMark 0.31, 4.5).
  private mutating func code(_ text: [UInt8], _ language: [UInt8]) {
    var longest = 0
    var run = 0
    for byte in text {
      run = byte == 0x60 ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = [UInt8](repeating: 0x60, count: max(3, longest + 1))
    out.append(contentsOf: fence)
    out.append(contentsOf: language)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in lines {
      newLine(isBlank: line.isEmpty)
      out.append(contentsOf: line)
    }
    newLine(isBlank: false)
    out.append(contentsOf: fence)
  }
}
