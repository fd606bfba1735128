internal import CopydeskText

/// Finds candidate pairs by their shared keys and verifies each.
struct PairFinder {
  private let pool: RecordPool
  private let config: NearDuplicateConfig
  private let rules: MatchRules
  private let lists: PostingLists

  /// Documents after which the pages of samples read so far are given back: some 16 MB of long texts.
  private static let releaseEvery = 2_048

  init(
    _ pool: RecordPool, _ exact: ExactGroups, _ config: NearDuplicateConfig, _ rules: MatchRules
  ) {
    self.pool = pool
    self.config = config
    self.rules = rules
    var keys: [UInt32] = []
    var starts = [0]
    for index in 0..<pool.count {
      if exact.leaders[index] == index { pool.appendKeys(index, config, to: &keys) }
      starts.append(keys.count)
      if index % Self.releaseEvery == 0 { pool.packed.release() }
    }
    lists = PostingLists(keys: keys, starts: starts, longest: rules.listLength)
  }

  /// Every verified pair, ordered by (left, right).
  func edges() -> [Edge] {
    var verifier = Verifier(rules)
    var edges: [Edge] = []
    var counts = [UInt16](repeating: 0, count: pool.count)
    var met: [Int32] = []
    for left in 0..<pool.count {
      lists.count(left, into: &counts, met: &met)
      met.sort()
      for entry in met {
        let right = Int(entry)
        let shared = Int(counts[right])
        counts[right] = 0
        guard isCandidate(left, right, shared: shared) else { continue }
        let measure = verifier.measure(
          left, right, in: pool,
          coverage: config.method == .minhash ? .infinity : rules.coverage)
        let verdict: Verifier.Verdict =
          config.method == .minhash
          ? (measure.jaccard >= config.jaccard ? .copies : .different)
          : verifier.judge(measure, pool[left], pool[right])
        if verdict != .different {
          edges.append(
            Edge(left: left, right: right, verdict: verdict, agreement: measure.agreement))
        }
      }
      met.removeAll(keepingCapacity: true)
      if left % Self.releaseEvery == 0 { pool.packed.release() }
    }
    return edges
  }

  private func isCandidate(_ left: Int, _ right: Int, shared: Int) -> Bool {
    // Two documents of earlier runs have been matched in their own night.
    guard pool[left].earlier == nil || pool[right].earlier == nil else { return false }
    if config.method == .minhash { return shared > 0 }
    let least = min(
      lists.starts[left + 1] - lists.starts[left], lists.starts[right + 1] - lists.starts[right])
    return shared >= rules.sharedKeys && Double(shared) >= rules.sharedShare * Double(least)
  }
}
