internal import CopydeskText

/// Documents of one exact digest, each group led by the one that would be kept of it.
struct ExactGroups {
  /// The leader of each document's group, by position in the pool.
  private(set) var leaders: [Int32]
  /// Why the leader of its group is preferred to a document.
  private(set) var reasons: [Int: KeptBy] = [:]

  init(_ pool: RecordPool, _ config: NearDuplicateConfig) {
    leaders = (0..<pool.count).map { Int32(truncatingIfNeeded: $0) }
    guard config.method != .off else { return }
    // Half of the digest sorts; the few that share it are compared whole.
    var sorted = (0..<pool.count).map { (low: pool[$0].low, index: Int32(truncatingIfNeeded: $0)) }
    sorted.sort { ($0.low, $0.index) < ($1.low, $1.index) }
    var first = 0
    while first < sorted.count {
      let digest = pool[Int(sorted[first].index)]
      var end = first + 1
      while end < sorted.count, sorted[end].low == digest.low { end += 1 }
      if end - first > 1 {
        let same = sorted[first..<end].map { Int($0.index) }
        for high in Set(same.map { pool[$0].high }) {
          let group = same.filter { pool[$0].high == high }
          // A text without words equals nothing.
          if group.count > 1, pool[group[0]].words > 0 { lead(group, pool, config) }
        }
      }
      first = end
    }
  }

  private mutating func lead(_ group: [Int], _ pool: RecordPool, _ config: NearDuplicateConfig) {
    let order = Preference(config, pool, among: group)
    guard let best = group.min(by: { order.prefers(pool[$0], to: pool[$1]) }) else { return }
    for member in group {
      leaders[member] = Int32(truncatingIfNeeded: best)
      if member != best { reasons[member] = order.reason(pool[best], pool[member]) }
    }
  }
}
