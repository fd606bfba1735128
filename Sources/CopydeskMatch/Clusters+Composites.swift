internal import CopydeskText

extension Clusters {
  /// Finds documents that hold two unrelated ones in different places.
  mutating func findComposites() {
    var copies = DisjointSets(count: pool.count)
    for edge in edges where edge.verdict == .copies { copies.join(edge.left, edge.right) }
    var contained: [(large: Int, small: Int)] = []
    for edge in edges {
      if let small = edge.small { contained.append((edge.large, small)) }
    }
    contained.sort { ($0.large, $0.small) < ($1.large, $1.small) }
    var first = 0
    while first < contained.count {
      var end = first + 1
      while end < contained.count, contained[end].large == contained[first].large { end += 1 }
      if end - first > 1 {
        let parts = contained[first..<end].map(\.small)
        if isComposite(contained[first].large, of: parts, &copies) {
          held[contained[first].large] = parts
        }
      }
      first = end
    }
  }

  private mutating func isComposite(
    _ document: Int, of parts: [Int], _ copies: inout DisjointSets
  ) -> Bool {
    var places: [[Range<Int>]?] = Array(repeating: nil, count: parts.count)
    for right in parts.indices {
      for left in 0..<right {
        guard copies.root(parts[left]) != copies.root(parts[right]),
          isPaired(parts[left], parts[right]) == nil
        else { continue }
        for side in [left, right] where places[side] == nil {
          places[side] = verifier.places(document, in: parts[side], pool)
        }
        if Self.isApart(places[left] ?? [], places[right] ?? [], rules) { return true }
      }
    }
    return false
  }

  /// Whether two documents' places in a third overlap so little that they are two stories in it.
  static func isApart(_ left: [Range<Int>], _ right: [Range<Int>], _ rules: MatchRules) -> Bool {
    let smaller = min(words(left), words(right))
    return Double(overlap(left, right)) <= rules.compositeOverlap * Double(smaller)
  }

  private static func words(_ ranges: [Range<Int>]) -> Int {
    ranges.reduce(0) { $0 + $1.count }
  }

  /// Words in both of two ascending lists of ranges.
  private static func overlap(_ left: [Range<Int>], _ right: [Range<Int>]) -> Int {
    var (i, j, total) = (0, 0, 0)
    while i < left.count, j < right.count {
      total += left[i].clamped(to: right[j]).count
      if left[i].upperBound <= right[j].upperBound { i += 1 } else { j += 1 }
    }
    return total
  }
}
