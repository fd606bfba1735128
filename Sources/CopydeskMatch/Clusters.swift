internal import CopydeskText

/// Turns verified pairs into stars around kept documents.
struct Clusters {
  /// Why a document is dropped. 16 bytes.
  struct Link {
    private let kept32: Int32
    private let similarity32: Float
    private let containment32: Float
    let relation: Decision.Relation
    let keptBy: KeptBy

    init(
      kept: Int, relation: Decision.Relation, similarity: Double, containment: Double,
      keptBy: KeptBy
    ) {
      kept32 = Int32(truncatingIfNeeded: kept)
      similarity32 = Float(similarity)
      containment32 = Float(containment)
      self.relation = relation
      self.keptBy = keptBy
    }

    var kept: Int { Int(kept32) }
    var similarity: Double { Double(similarity32) }
    var containment: Double { Double(containment32) }
  }

  let pool: RecordPool
  let exact: ExactGroups
  private(set) var edges: [Edge]
  /// Where each document's edges to later ones begin.
  private var edgeStarts: [Int32] = []
  let config: NearDuplicateConfig
  let rules: MatchRules
  var verifier: Verifier
  /// How much each document agrees with those it is paired with, summed up.
  private(set) var agreements: [Float] = []
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
    findEdgeStarts()
  }

  mutating func form() {
    findComposites()
    if config.method == .sampled { dropCommonEdges() }
    agreements = Array(repeating: 0, count: pool.count)
    for edge in edges where held[edge.left] == nil && held[edge.right] == nil {
      agreements[edge.left] += edge.likeness
      agreements[edge.right] += edge.likeness
    }
    let groups = connectedGroups { _ in false }
    for group in 0..<groups.count { formStars(groups[group].map { Int($0) }) }
  }

  /// Judges every pair again without the shingles that many groups share: what rests on a template
  /// or on boilerplate alone falls.
  private mutating func dropCommonEdges() {
    let groups = connectedGroups { exact.leaders[$0] == $0 && held[$0] == nil }
    verifier.frequency = ShingleFrequency(pool, groups: groups, rules: rules)
    var kept = 0
    for index in edges.indices {
      var edge = edges[index]
      edge.verdict = verifier.verdict(edge.left, edge.right, in: pool)
      guard edge.verdict != .different else { continue }
      edge.likeness = Float(verifier.likeness)
      edges[kept] = edge
      kept += 1
    }
    edges.removeSubrange(kept...)
    findEdgeStarts()
    held = [:]
    findComposites()
  }

  private mutating func findEdgeStarts() {
    edgeStarts = Array(repeating: 0, count: pool.count + 1)
    for edge in edges { edgeStarts[edge.left + 1] += 1 }
    for index in 1..<edgeStarts.count { edgeStarts[index] += edgeStarts[index - 1] }
  }

  /// The verdict of the pair, or nil when it is none.
  func isPaired(_ left: Int, _ right: Int) -> Verifier.Verdict? {
    let (left, right) = (min(left, right), max(left, right))
    var low = Int(edgeStarts[left])
    let end = Int(edgeStarts[left + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].right < right { low = middle + 1 } else { high = middle }
    }
    return low < end && edges[low].right == right ? edges[low].verdict : nil
  }

  /// Sets of two or more documents joined by pairs, composites left out; and those documents alone of
  /// which `isAlone` says so.
  private func connectedGroups(isAlone: (Int) -> Bool) -> DocumentGroups {
    var sets = DisjointSets(count: pool.count)
    for edge in edges where held[edge.left] == nil && held[edge.right] == nil {
      sets.join(edge.left, edge.right)
    }
    return DocumentGroups(&sets, count: pool.count, isAlone: isAlone)
  }

  /// One decision per document of this run, by ascending ordinal.
  func forEachDecision(naming earlier: [EarlierDocument], _ body: (Decision) throws -> Void)
    rethrows
  {
    for index in byOrdinal() {
      try body(decision(Int(index), naming: earlier))
    }
  }

  private func byOrdinal() -> [Int32] {
    var order: [Int32] = []
    order.reserveCapacity(pool.count)
    for index in 0..<pool.count where pool[index].earlier == nil {
      order.append(Int32(truncatingIfNeeded: index))
    }
    if order.allSatisfy({ pool[Int($0)].ordinal <= UInt64(UInt32.max) }) {
      var entries = order.map { pool[Int($0)].ordinal << 32 | UInt64($0) }
      var sort = RadixSort()
      sort.sort(&entries, bits: 32..<64)
      return entries.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    }
    order.sort { pool[Int($0)].ordinal < pool[Int($1)].ordinal }
    return order
  }

  private func decision(_ index: Int, naming earlier: [EarlierDocument]) -> Decision {
    let document = pool[index]
    let leader = Int(exact.leaders[index])
    var decision = Decision(ordinal: document.ordinal, cluster: document.ordinal)
    if let link = links[leader] {
      set(&decision, link, earlier)
    } else if leader != index {
      let link = Link(
        kept: leader, relation: .exact, similarity: 1, containment: 1,
        keptBy: exact.reasons[index] ?? .address)
      set(&decision, link, earlier)
    } else if let container = containers[leader] {
      name(container, in: &decision, earlier)
    }
    if decision.duplicateOf != nil, let others = also[leader] {
      decision.also = others.compactMap { pool[$0].earlier.map { earlier[$0] } }
    }
    if let held = held[leader] {
      decision.contains = held.filter { pool[$0].earlier == nil }.map { pool[$0].ordinal }.sorted()
      if decision.duplicateOf == nil { decision.relation = .composite }
    }
    return decision
  }

  private func set(_ decision: inout Decision, _ link: Link, _ earlier: [EarlierDocument]) {
    let kept = pool[link.kept]
    decision.relation = link.relation
    decision.similarity = link.similarity
    decision.containment = link.containment
    decision.keptBy = link.keptBy
    if let position = kept.earlier {
      decision.duplicateOf = .earlier(earlier[position])
    } else {
      decision.duplicateOf = .here(kept.ordinal)
      decision.cluster = kept.ordinal
    }
  }

  private func name(_ link: Link, in decision: inout Decision, _ earlier: [EarlierDocument]) {
    decision.relation = link.relation
    decision.similarity = link.similarity
    decision.containment = link.containment
    let kept = pool[link.kept]
    decision.container = kept.earlier.map { .earlier(earlier[$0]) } ?? .here(kept.ordinal)
  }
}
