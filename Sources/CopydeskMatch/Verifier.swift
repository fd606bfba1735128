/// Measures pairs of records and judges them by the rules; keeps its tables between pairs.
struct Verifier {
  /// How two documents stand to each other.
  enum Verdict: UInt8 { case different, copies, leftInRight, rightInLeft }

  let rules: MatchRules
  /// Shingles left out of the windows; nil before the groups are known.
  var frequency: ShingleFrequency?
  /// Shingles that the index has found common, left out too.
  var common: CommonShingles?
  private var leftTrace = HashSet32()
  private var rightTrace = HashSet32()
  private var leftSlots = HashSet32()
  private var rightSlots = HashSet32()
  /// Whose trace and whose slots the left tables hold; -1 for nobody's.
  private var leftIndex = -1
  private var leftSlotsIndex = -1

  init(_ rules: MatchRules) { self.rules = rules }

  /// Everything the rules ask of the pair; the agreement is left 0 where the windows decide alone.
  ///
  /// - Parameter coverage: least coverage of one side at which the slots are looked at.
  /// - Complexity: O(samples + slots) of both; the left tables are kept while `left` stays the same.
  mutating func measure(_ left: Int, _ right: Int, in pool: RecordPool, coverage: Double)
    -> PairMeasure
  {
    load(left, right, pool)
    var result = PairMeasure()
    result.sampling = max(pool[left].sampling, pool[right].sampling)
    let limit = (UInt64(1) << 32) / UInt64(result.sampling)
    result.left = side(pool[left], rightTrace, pool, limit) { _, _ in }
    result.right = side(pool[right], leftTrace, pool, limit) { _, _ in }
    guard max(result.left.coverage, result.right.coverage) >= coverage else { return result }
    if leftSlotsIndex != left {
      Self.fillSlots(&leftSlots, pool[left], pool)
      leftSlotsIndex = left
    }
    Self.fillSlots(&rightSlots, pool[right], pool)
    result.agreement = agreement(pool[left], leftSlots, pool[right], rightSlots, pool)
    return result
  }

  /// The ranges of words of `left` that `right` repeats, window by window.
  mutating func places(_ left: Int, in right: Int, _ pool: RecordPool) -> [Range<Int>] {
    load(left, right, pool)
    var ranges: [Range<Int>] = []
    let limit = (UInt64(1) << 32) / UInt64(max(pool[left].sampling, pool[right].sampling))
    _ = side(pool[left], rightTrace, pool, limit) { range, isRepeated in
      if isRepeated { ranges.append(range) }
    }
    return ranges
  }

  /// Judges a pair by its measured values; a pure function of the two documents.
  func judge(_ measure: PairMeasure, _ left: RecordPool.Document, _ right: RecordPool.Document)
    -> Verdict
  {
    let sameHost = left.host != 0 && left.host == right.host
    let gap = min(measure.left.gap, measure.right.gap)
    guard measure.agreement >= rules.agreement,
      min(measure.left.windows, measure.right.windows) > 0,
      gap < (sameHost ? rules.sameHostGapWords : rules.gapWords),
      hasEvidence(measure, left, right)
    else { return .different }
    let leftIsSmall = left.words <= right.words
    let (small, large) = leftIsSmall ? (left.words, right.words) : (right.words, left.words)
    let smallCoverage = leftIsSmall ? measure.left.coverage : measure.right.coverage
    let largeGap = leftIsSmall ? measure.right.gap : measure.left.gap
    // A long passage of its own makes a container too: a roundup of one long and one short story.
    let isContainer =
      Double(large) > rules.lengthRatio * Double(small) || largeGap >= rules.gapWords
    if isContainer, smallCoverage >= rules.coverage {
      return leftIsSmall ? .leftInRight : .rightInLeft
    }
    let least = min(measure.left.coverage, measure.right.coverage)
    return least >= rules.coverage ? .copies : .different
  }

  /// Whether `dropped` may be dropped for `kept` when a third document has been verified against
  /// both.
  func judgeWitnessed(
    _ measure: PairMeasure, dropped: RecordPool.Document, kept: RecordPool.Document
  ) -> Bool {
    guard measure.agreement >= rules.agreement, measure.left.windows > 0, measure.right.windows > 0,
      measure.left.coverage >= rules.witnessedCoverage,
      measure.sharedShingles >= rules.sharedShingles
    else { return false }
    // A longer document is not dropped for what it has beyond a shorter one.
    return Double(dropped.words) <= rules.lengthRatio * Double(kept.words)
      || measure.left.gap < rules.gapWords
  }

  private func hasEvidence(
    _ measure: PairMeasure, _ left: RecordPool.Document, _ right: RecordPool.Document
  ) -> Bool {
    guard measure.sharedShingles >= rules.sharedShingles else { return false }
    guard min(left.words, right.words) < rules.shortWords else { return true }
    let small = left.words <= right.words ? measure.left : measure.right
    return measure.jaccard >= rules.shortJaccard || small.containment >= rules.shortContainment
  }

  private mutating func load(_ left: Int, _ right: Int, _ pool: RecordPool) {
    if leftIndex != left {
      Self.fillTrace(&leftTrace, pool[left], pool)
      leftIndex = left
    }
    Self.fillTrace(&rightTrace, pool[right], pool)
  }
}
