internal import CopydeskText

/// Documents of one exact digest, each group led by the one that would be kept of it.
struct ExactGroups {
  /// The leader of each document's group, by position in the pool.
  private(set) var leaders: [Int]

  init(_ pool: RecordPool, _ config: NearDuplicateConfig) {
    leaders = Array(0..<pool.count)
    guard config.method != .off else { return }
    let order = Preference(config)
    let sorted = (0..<pool.count).sorted { left, right in
      let a = pool[left]
      let b = pool[right]
      if (a.low, a.high) != (b.low, b.high) { return (a.low, a.high) < (b.low, b.high) }
      return order.prefers(a, to: b)
    }
    var leader = 0
    for (place, index) in sorted.enumerated() {
      let same =
        place > 0 && pool[sorted[leader]].low == pool[index].low
        && pool[sorted[leader]].high == pool[index].high
      // A text without words equals nothing.
      if same, pool[index].words > 0 { leaders[index] = sorted[leader] } else { leader = place }
    }
  }
}
