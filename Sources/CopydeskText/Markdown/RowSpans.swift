/// Which columns of a table's next row are taken by cells that reach down from above (HTML, 4.9.12.1).
struct RowSpans {
  /// The row read last; -1 before the first.
  private(set) var row: Int32 = -1
  /// Rows still to come that each column's cell reaches into.
  private var rest: [Int] = []
  /// Most columns of a row: a colspan of 1,000 is allowed in HTML and a waste of bars in Markdown.
  static let columns = 256

  /// Begins the row at `node`; `isNext` says whether it follows the one before in the same table.
  mutating func begin(_ node: Int32, isNext: Bool) {
    if !isNext { rest.removeAll() }
    row = node
  }

  /// Columns from `column` on that are taken from above.
  func taken(from column: Int) -> Int {
    var next = column
    while next < rest.count, rest[next] > 0 { next += 1 }
    return next - column
  }

  /// Ends the row: one less to come for what reaches down, and `spans` anew.
  mutating func end(_ spans: [(column: Int, rows: Int)]) {
    for index in rest.indices { rest[index] = max(0, rest[index] - 1) }
    for span in spans where span.rows > 1 && span.column < Self.columns {
      while rest.count <= span.column { rest.append(0) }
      rest[span.column] = min(span.rows - 1, 1_000)
    }
  }
}
