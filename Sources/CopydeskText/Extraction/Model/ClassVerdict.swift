/// What the words of one attribute value add up to.
struct ClassVerdict: Sendable {
  var sum = SIMD4<Float>.zero
  var low: Float = 0
  var high: Float = 0
  /// Marks set by hand (`ClassWords`).
  var marks: BlockContext = []
  /// Sum of the words' hashes: equal for lists of the same words in any order, whatever digits they carry.
  var words: UInt64 = 0

  mutating func add(_ other: ClassVerdict) {
    sum += other.sum
    low = min(low, other.low)
    high = max(high, other.high)
    marks.formUnion(other.marks)
    words = words &+ other.words
  }

  mutating func add(_ odds: SIMD4<Float>) {
    sum += odds
    low = min(low, odds[0])
    high = max(high, odds[0])
  }
}
