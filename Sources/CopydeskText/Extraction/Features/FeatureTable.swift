/// The feature vectors of a page's blocks or of a text's lines: row after row, `width` numbers each.
struct FeatureTable: Sendable {
  let rows: Int
  /// Numbers a row: `BlockFeature.count` or `LineFeature.count`.
  let width: Int
  private(set) var values: [Float]

  init(rows: Int, width: Int = BlockFeature.count) {
    self.rows = rows
    self.width = width
    values = Array(repeating: 0, count: rows * width)
  }

  /// A table of the first row alone; without rows when there is none.
  var first: FeatureTable {
    var table = FeatureTable(rows: min(1, rows), width: width)
    for index in table.values.indices { table.values[index] = values[index] }
    return table
  }

  subscript(row: Int, feature: BlockFeature) -> Float {
    get { values[row * BlockFeature.count + feature.rawValue] }
    set { values[row * BlockFeature.count + feature.rawValue] = newValue }
  }

  subscript(row: Int, feature: BlockFeature) -> Bool {
    get { self[row, feature] as Float > 0 }
    set { self[row, feature] = newValue ? 1 : 0 }
  }

  /// A feature of a line; the table is `LineFeature.count` wide.
  subscript(row: Int, line feature: LineFeature) -> Float {
    get { values[row * LineFeature.count + feature.rawValue] }
    set { values[row * LineFeature.count + feature.rawValue] = newValue }
  }

  /// The feature `steps` after `feature`, of a line.
  subscript(row: Int, line feature: LineFeature, steps: Int) -> Float {
    get { values[row * LineFeature.count + feature.rawValue + steps] }
    set { values[row * LineFeature.count + feature.rawValue + steps] = newValue }
  }
}
