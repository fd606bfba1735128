/// The feature vectors of a page's blocks: row after row, `BlockFeature.count` numbers each.
struct FeatureTable: Sendable {
  let rows: Int
  private(set) var values: [Float]

  init(rows: Int) {
    self.rows = rows
    values = Array(repeating: 0, count: rows * BlockFeature.count)
  }

  /// A table of the first row alone; without rows when there is none.
  var first: FeatureTable {
    var table = FeatureTable(rows: min(1, rows))
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
}
