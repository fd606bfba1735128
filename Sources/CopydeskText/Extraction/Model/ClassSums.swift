/// Class-word log-odds gathered from the document down to one element.
struct ClassSums: Sendable {
  /// The element's own words and tag, summed and held within ±6, in the lanes of `ClassOdds`.
  var own = SIMD4<Float>.zero
  /// own + 0.85 × the parent's `chain`: the words of near ancestors weigh more.
  var chain = SIMD4<Float>.zero
  /// own + 0.5 × the parent's `near`, lane 0 only.
  var near: Float = 0
  /// Lowest and highest log-odds of a single word, here or above, lane 0 only: at most and at least 0.
  var lowest: Float = 0
  var highest: Float = 0

  private static let limit: Float = 6

  /// The sums of a child whose own words add up to `sum`, the extremes of its words being `low` and `high`.
  func child(_ sum: SIMD4<Float>, low: Float, high: Float) -> ClassSums {
    let own = sum.clamped(
      lowerBound: .init(repeating: -Self.limit), upperBound: .init(repeating: Self.limit))
    return ClassSums(
      own: own, chain: own + 0.85 * chain, near: own[0] + 0.5 * near, lowest: min(lowest, low),
      highest: max(highest, high))
  }
}
