/// A verified pair, by position in the pool: `left` < `right`.
struct Edge {
  var left: Int
  var right: Int
  var verdict: Verifier.Verdict
  /// Agreement of slots, which the frequency of shingles does not change.
  var agreement: Double

  /// Both positions in one word, for sorting and searching.
  static func key(_ left: Int, _ right: Int) -> UInt64 {
    UInt64(min(left, right)) << 32 | UInt64(max(left, right))
  }

  var key: UInt64 { Edge.key(left, right) }
  /// The contained document, or nil between copies.
  var small: Int? {
    switch verdict {
    case .leftInRight: left
    case .rightInLeft: right
    case .copies, .different: nil
    }
  }
  var large: Int { verdict == .leftInRight ? right : left }
}
