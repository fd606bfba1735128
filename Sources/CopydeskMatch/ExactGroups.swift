internal import CopydeskText

/// Documents of one exact digest, each group led by the one that would be kept of it.
struct ExactGroups {
  /// The leader of each document's group, by position in the pool.
  private(set) var leaders: [Int32]

  init(_ pool: RecordPool, _ config: NearDuplicateConfig) {
    leaders = (0..<pool.count).map { Int32(truncatingIfNeeded: $0) }
    guard config.method != .off else { return }
    let order = Preference(config)
    // Half of the digest sorts; the few that share it are compared whole.
    var sorted = (0..<pool.count).map { (low: pool[$0].low, index: Int32(truncatingIfNeeded: $0)) }
    sorted.sort { ($0.low, $0.index) < ($1.low, $1.index) }
    var first = 0
    while first < sorted.count {
      var end = first + 1
      while end < sorted.count, sorted[end].low == sorted[first].low { end += 1 }
      if end - first > 1 { lead(sorted[first..<end].map { Int($0.index) }, pool, order) }
      first = end
    }
  }

  private mutating func lead(_ documents: [Int], _ pool: RecordPool, _ order: Preference) {
    let sorted = documents.sorted { left, right in
      let (a, b) = (pool[left], pool[right])
      return a.high != b.high ? a.high < b.high : order.prefers(a, to: b)
    }
    var leader = sorted[0]
    // A text without words equals nothing.
    for index in sorted {
      if pool[leader].high == pool[index].high, pool[index].words > 0 {
        leaders[index] = Int32(truncatingIfNeeded: leader)
      } else {
        leader = index
      }
    }
  }
}
