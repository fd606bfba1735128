import CopydeskFlow

/// The numbers below `items` in batches of `size`.
struct CountingSource: BatchSource {
  var start = 0
  let items: Int
  let size: Int

  init(items: Int, size: Int) {
    self.items = items
    self.size = size
  }

  mutating func next() -> [Int]? {
    guard start < items else { return nil }
    defer { start += size }
    return Array(start..<min(start + size, items))
  }

  func weight(of batch: [Int]) -> Int { batch.count }
}
