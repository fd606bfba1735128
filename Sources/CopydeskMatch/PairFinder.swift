internal import CopydeskText

/// Finds candidate pairs by their shared keys and verifies each.
struct PairFinder {
  private let pool: RecordPool
  private let config: NearDuplicateConfig
  private let rules: MatchRules
  private var candidates: CandidatePairs

  init(
    _ pool: RecordPool, keys: consuming EntryParts, _ exact: ExactGroups,
    _ config: NearDuplicateConfig, _ rules: MatchRules, scratch directory: String, memory: Int
  ) {
    self.pool = pool
    self.config = config
    self.rules = rules
    candidates = CandidatePairs(
      pool, keys: keys, exact, config, rules, scratch: directory, memory: memory)
  }

  /// Every verified pair, ordered by (left, right).
  ///
  /// - Throws: `ScratchError`.
  mutating func edges() throws(ScratchError) -> [Edge] {
    var verifier = Verifier(rules)
    var edges: [Edge] = []
    let (pool, config) = (pool, config)
    try candidates.forEach { left, partners in
      for partner in partners {
        let right = Int(partner)
        let verdict =
          config.method == .minhash
          ? verifier.verdict(left, right, in: pool, jaccard: config.jaccard)
          : verifier.verdict(left, right, in: pool)
        if verdict != .different {
          var edge = Edge(left: left, right: right, verdict: verdict)
          edge.likeness = Float(verifier.likeness)
          edges.append(edge)
        }
      }
    }
    return edges
  }
}
