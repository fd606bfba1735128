/// The feature vectors of a page's blocks: row after row, `BlockFeature.count` numbers each.
struct FeatureTable: Sendable {
  let rows: Int
  private(set) var values: [Float]

  init(rows: Int) {
    self.rows = rows
    values = Array(repeating: 0, count: rows * BlockFeature.count)
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
