internal import CopydeskText

/// Documents of one exact digest, each group led by the one that would be kept of it.
struct ExactGroups {
  /// The leader of each document's group, by position in the pool.
  private(set) var leaders: [Int]
  /// Why the leader of its group is preferred to a document.
  private(set) var reasons: [Int: KeptBy] = [:]

  init(_ pool: RecordPool, _ config: NearDuplicateConfig) {
    leaders = Array(0..<pool.count)
    guard config.method != .off else { return }
    let sorted = (0..<pool.count).sorted { left, right in
      let a = pool[left]
      let b = pool[right]
      return (a.low, a.high, left) < (b.low, b.high, right)
    }
    var first = 0
    while first < sorted.count {
      let digest = pool[sorted[first]]
      var end = first + 1
      while end < sorted.count, pool[sorted[end]].low == digest.low,
        pool[sorted[end]].high == digest.high
      {
        end += 1
      }
      // A text without words equals nothing.
      if end - first > 1, digest.words > 0 { lead(Array(sorted[first..<end]), pool, config) }
      first = end
    }
  }

  private mutating func lead(_ group: [Int], _ pool: RecordPool, _ config: NearDuplicateConfig) {
    let order = Preference(config, pool, among: group)
    guard let best = group.min(by: { order.prefers(pool[$0], to: pool[$1]) }) else { return }
    for member in group {
      leaders[member] = best
      if member != best { reasons[member] = order.reason(pool[best], pool[member]) }
    }
  }
}
