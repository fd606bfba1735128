internal import CopydeskText

/// Turns verified pairs into stars around kept documents.
struct Clusters {
  /// Why a document is dropped.
  struct Link {
    var kept: Int
    var relation: Decision.Relation
    var similarity: Double
    var containment: Double
    var keptBy: KeptBy
  }

  let pool: RecordPool
  let exact: ExactGroups
  private(set) var edges: [Edge]
  let config: NearDuplicateConfig
  let rules: MatchRules
  var verifier: Verifier
  /// What each document is dropped for; nil for kept ones.
  var links: [Link?]
  /// The container of each kept document that has one, under the policy `link`.
  var containers: [Int: Link] = [:]
  /// Further documents of earlier runs that a dropped one is a copy of.
  var also: [Int: [Int]] = [:]
  /// What each composite holds, ascending.
  var held: [Int: [Int]] = [:]

  init(
    _ pool: RecordPool, _ exact: ExactGroups, _ edges: [Edge], _ config: NearDuplicateConfig,
    _ rules: MatchRules
  ) {
    self.pool = pool
    self.exact = exact
    self.edges = edges
    self.config = config
    self.rules = rules
    verifier = Verifier(rules)
    links = Array(repeating: nil, count: pool.count)
  }

  mutating func form() {
    findComposites()
    if config.method == .sampled { dropCommonEdges() }
    for group in connectedGroups() { formStars(group) }
  }

  /// Judges every pair again without the shingles that many groups share: what rests on a template
  /// or on boilerplate alone falls.
  private mutating func dropCommonEdges() {
    let groups = copyGroups()
    let most = max(rules.commonGroups, Int(rules.commonShare * Double(groups.count)))
    verifier.frequency = ShingleFrequency(pool, groups: groups, most: most)
    edges = edges.compactMap { edge in
      var measure = verifier.measure(edge.left, edge.right, in: pool, coverage: .infinity)
      measure.agreement = edge.agreement
      var edge = edge
      edge.verdict = verifier.judge(measure, pool[edge.left], pool[edge.right])
      return edge.verdict == .different ? nil : edge
    }
    held = [:]
    findComposites()
  }

  /// Every leader once: connected groups, and the rest alone. Composites belong to none.
  private func copyGroups() -> [[Int]] {
    var groups = connectedGroups()
    var isGrouped = [Bool](repeating: false, count: pool.count)
    for group in groups { for member in group { isGrouped[member] = true } }
    for index in 0..<pool.count
    where !isGrouped[index] && exact.leaders[index] == index && held[index] == nil {
      groups.append([index])
    }
    return groups
  }

  func isPaired(_ left: Int, _ right: Int) -> Verifier.Verdict? {
    let key = Edge.key(left, right)
    var low = 0
    var high = edges.count
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < edges.count && edges[low].key == key ? edges[low].verdict : nil
  }

  /// Sets of two or more documents joined by pairs, composites left out, each ascending.
  private func connectedGroups() -> [[Int]] {
    var sets = DisjointSets(count: pool.count)
    for edge in edges where held[edge.left] == nil && held[edge.right] == nil {
      sets.join(edge.left, edge.right)
    }
    var members = (0..<pool.count).map { (root: sets.root($0), member: $0) }
    members.sort { ($0.root, $0.member) < ($1.root, $1.member) }
    var groups: [[Int]] = []
    var first = 0
    while first < members.count {
      var end = first + 1
      while end < members.count, members[end].root == members[first].root { end += 1 }
      if end - first > 1 { groups.append(members[first..<end].map(\.member)) }
      first = end
    }
    return groups
  }

  /// One decision per document of this run, by ascending ordinal.
  func decisions(naming earlier: [EarlierDocument]) -> [Decision] {
    var result: [Decision] = []
    result.reserveCapacity(pool.count)
    for index in 0..<pool.count where pool[index].earlier == nil {
      let document = pool[index]
      let leader = exact.leaders[index]
      var decision = Decision(ordinal: document.ordinal, cluster: document.ordinal)
      if let link = links[leader] {
        set(&decision, link, earlier)
      } else if leader != index {
        set(
          &decision,
          Link(
            kept: leader, relation: .exact, similarity: 1, containment: 1,
            keptBy: exact.reasons[index] ?? .address), earlier)
      } else if let container = containers[leader] {
        name(container, in: &decision, earlier)
      }
      if decision.duplicateOf != nil, let others = also[leader] {
        decision.also = others.compactMap { pool[$0].earlier.map { earlier[$0] } }
      }
      if let held = held[leader] {
        decision.contains = held.filter { pool[$0].earlier == nil }.map { pool[$0].ordinal }
          .sorted()
        if decision.duplicateOf == nil { decision.relation = .composite }
      }
      result.append(decision)
    }
    return result.sorted { $0.ordinal < $1.ordinal }
  }

  private func set(_ decision: inout Decision, _ link: Link, _ earlier: [EarlierDocument]) {
    decision.relation = link.relation
    decision.similarity = link.similarity
    decision.containment = link.containment
    decision.keptBy = link.keptBy
    if let position = pool[link.kept].earlier {
      decision.duplicateOf = .earlier(earlier[position])
    } else {
      decision.duplicateOf = .here(pool[link.kept].ordinal)
      decision.cluster = pool[link.kept].ordinal
    }
  }

  private func name(_ link: Link, in decision: inout Decision, _ earlier: [EarlierDocument]) {
    decision.relation = link.relation
    decision.similarity = link.similarity
    decision.containment = link.containment
    decision.container =
      pool[link.kept].earlier.map { .earlier(earlier[$0]) } ?? .here(pool[link.kept].ordinal)
  }
}
