/// A verified pair, by position in the pool: `left` < `right`. 16 bytes.
struct Edge {
  private let left32: UInt32
  private let right32: UInt32
  var verdict: Verifier.Verdict
  /// `PairMeasure.likeness`.
  var likeness: Float = 0

  init(left: Int, right: Int, verdict: Verifier.Verdict) {
    left32 = UInt32(clamping: left)
    right32 = UInt32(clamping: right)
    self.verdict = verdict
  }

  var left: Int { Int(left32) }
  var right: Int { Int(right32) }

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
