internal import CopydeskText

extension Clusters {
  /// Cuts one connected group into stars: the most preferred document that no other contains is
  /// kept, and takes every document verified against it; then the same among the rest.
  mutating func formStars(_ group: [Int]) {
    var budget = rules.groupMeasurements
    var rest: [Int] = []
    let earlier = group.filter { pool[$0].earlier != nil }
    for member in group where pool[member].earlier == nil {
      // The one it is closest to, then the oldest.
      var best: Link?
      for kept in earlier where budget > 0 {
        budget -= 1
        if let link = link(member, to: kept), link.containment > best?.containment ?? -1 {
          best = link
        }
      }
      if let best { links[member] = best } else { rest.append(member) }
    }
    let order = Preference(config)
    rest.sort { order.prefers(pool[$0], to: pool[$1]) }
    while rest.count > 1, budget > 0 {
      guard let kept = rest.first(where: { isOutermost($0, among: rest) }) ?? rest.first else {
        break
      }
      var left: [Int] = []
      for member in rest where member != kept {
        budget -= 1
        if let link = link(member, to: kept) { links[member] = link } else { left.append(member) }
      }
      rest = left
    }
  }

  /// Whether no other document left contains this one.
  private func isOutermost(_ document: Int, among rest: [Int]) -> Bool {
    !rest.contains { other in
      guard let verdict = isPaired(document, other) else { return false }
      return verdict == (document < other ? .leftInRight : .rightInLeft)
    }
  }

  /// Why `member` may be dropped for `kept`, or nil.
  private mutating func link(_ member: Int, to kept: Int) -> Link? {
    let pair = isPaired(member, kept)
    if pair == (member < kept ? .rightInLeft : .leftInRight) { return nil }
    if pair == nil, config.method != .sampled { return nil }
    // The kept document's table serves all members.
    let measure = verifier.measure(kept, member, in: pool).reversed
    let (a, b) = (pool[member], pool[kept])
    if pair == nil {
      guard rules.vouches(for: measure, dropped: a, kept: b),
        verifier.agreement(b, a) >= rules.agreement
      else { return nil }
    }
    return Link(
      kept: Int32(truncatingIfNeeded: kept), relation: relation(measure, a, b),
      similarity: Float(measure.jaccard), containment: Float(measure.left.containment))
  }

  private func relation(
    _ measure: PairMeasure, _ dropped: RecordPool.Document, _ kept: RecordPool.Document
  ) -> Decision.Relation {
    if Double(kept.words) > rules.lengthRatio * Double(dropped.words) {
      // The head of the kept one, and most of what is missing comes after it.
      let missing = max(1, kept.words - dropped.words)
      let isHead = measure.right.lead < rules.gapWords && 2 * measure.right.tail > missing
      return isHead ? .truncated : .contained
    }
    let containment = max(measure.left.containment, measure.right.containment)
    return containment < rules.spunContainment ? .spun : .near
  }
}
