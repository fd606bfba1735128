/// What was measured of two documents; `left` and `right` each say how much of that side the other
/// has.
struct PairMeasure {
  /// One side of the pair.
  struct Side {
    /// Share of windows that the other side repeats, weighted by samples, 0...1.
    var coverage = 0.0
    /// Longest run of own windows that the other side lacks, words.
    var gap = 0
    /// Windows judged.
    var windows = 0
    /// Samples compared, and those the other side holds.
    var samples = 0
    var shared = 0
    /// Words before the first and after the last repeated window.
    var lead = 0
    var tail = 0

    /// Share of this side's shingles that the other holds, 0...1.
    var containment: Double { samples == 0 ? 0 : Double(shared) / Double(samples) }
  }

  var left = Side()
  var right = Side()
  /// Agreement of numbers and names at the same place, 0...1; 0 when the numbers veto, or nobody asked.
  var agreement = 0.0
  /// Common sampling of the two records.
  var sampling = 1

  /// Estimated Jaccard similarity of the shingles, 0...1.
  var jaccard: Double {
    let shared = min(left.shared, right.shared)
    let union = left.samples + right.samples - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }

  /// Share of its shingles that the side with more in common has in common, 0...1.
  var likeness: Double { max(left.containment, right.containment) }

  var sharedShingles: Int { min(left.shared, right.shared) * sampling }

  /// The same, seen from the other side.
  var reversed: PairMeasure {
    var result = self
    swap(&result.left, &result.right)
    return result
  }
}
