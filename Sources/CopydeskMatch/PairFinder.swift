internal import CopydeskText

/// Finds candidate pairs by their shared keys and verifies each.
struct PairFinder {
  private let pool: RecordPool
  private let config: NearDuplicateConfig
  private let rules: MatchRules
  private let candidates: CandidatePairs

  init(
    _ pool: RecordPool, _ exact: ExactGroups, _ config: NearDuplicateConfig, _ rules: MatchRules,
    scratch directory: String, memory: Int
  ) {
    self.pool = pool
    self.config = config
    self.rules = rules
    candidates = CandidatePairs(pool, exact, config, rules, scratch: directory, memory: memory)
  }

  /// Every verified pair, ordered by (left, right).
  ///
  /// - Throws: `ScratchError`.
  func edges() throws(ScratchError) -> [Edge] {
    var verifier = Verifier(rules)
    var edges: [Edge] = []
    try candidates.forEach { left, partners in
      for partner in partners {
        let right = Int(partner)
        let verdict =
          config.method == .minhash
          ? isSimilar(left, right, &verifier) : verifier.verdict(left, right, in: pool)
        if verdict != .different {
          edges.append(Edge(left: left, right: right, verdict: verdict))
        }
      }
    }
    return edges
  }

  private func isSimilar(_ left: Int, _ right: Int, _ verifier: inout Verifier) -> Verifier.Verdict {
    let measure = verifier.measure(left, right, in: pool)
    return measure.jaccard >= config.jaccard ? .copies : .different
  }
}
