/// What a block is in its page beyond the text: emphasis and links, the lists and quotes it lies in, its cells.
///
/// Offsets count bytes of the block's text; `follow` keeps them true when the text is repaired.
public struct BlockMarkup: Hashable, Sendable {
  public enum Role: UInt8, Sendable { case plain, term, summary }

  /// In the order in which they begin.
  public var marks: [InlineMark] = []
  /// Quotes and list items around the block, outermost first.
  public var containers: [BlockContainer] = []
  /// Cells of a table row from the first column on; an empty one has an empty range.
  public var cells: [Range<Int>] = []
  /// The same for rows of one table; -1 elsewhere.
  public var table: Int32 = -1
  public var isHeaderRow = false
  /// Language of a code block as the page names it: "swift"; empty when it does not.
  public var language: [UInt8] = []
  public var role = Role.plain
  /// Whether one `<br>` parts it from the block before it.
  public var joinsPrevious = false
  /// Whether a thematic break stands before it.
  public var hasRuleBefore = false
  /// Images that stand before it by themselves.
  public var images: [InlineMark] = []

  public init() {}

  /// Moves every offset to where `edits` have moved its text.
  ///
  /// A border inside an edit goes to that edit's end (a start) or beginning (an end).
  ///
  /// - Parameter edits: in order of offset, as repair reports them.
  /// - Complexity: O(edits + offsets · log edits).
  public mutating func follow(_ edits: [TextEdit]) {
    guard !edits.isEmpty, !marks.isEmpty || !cells.isEmpty else { return }
    var shifts = [0]
    for edit in edits {
      shifts.append(shifts[shifts.count - 1] + edit.after.count - edit.before.count)
    }
    for index in marks.indices {
      let start = Self.moved(marks[index].start, isEnd: false, edits, shifts)
      marks[index].end = max(start, Self.moved(marks[index].end, isEnd: true, edits, shifts))
      marks[index].start = start
    }
    for index in cells.indices {
      let start = Self.moved(cells[index].lowerBound, isEnd: false, edits, shifts)
      let end = Self.moved(cells[index].upperBound, isEnd: true, edits, shifts)
      cells[index] = start..<max(start, end)
    }
  }

  private static func moved(
    _ offset: Int, isEnd: Bool, _ edits: [TextEdit], _ shifts: [Int]
  ) -> Int {
    // The edits that begin before `offset`.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let edit = edits[low - 1]
    guard offset < edit.offset + edit.before.count else { return offset + shifts[low] }
    let start = edit.offset + shifts[low - 1]
    return isEnd ? start : start + edit.after.count
  }
}
