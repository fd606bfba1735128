/// The shortest way from one list of lines to another.
///
/// Method: the greedy algorithm of Myers 1986, "An O(ND) difference algorithm and its variations", after the
/// common beginning and end are passed over.
enum LineDiff {
  /// A stretch of the old lines and what stands in its place.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Most lines that may differ; beyond it all between the common ends is one change. Memory grows with its square:
  /// 1,000 steps of up to 2,001 numbers are 8 MB.
  static let mostSteps = 1_000

  /// - Complexity: O((old + new) × differences), at most `mostSteps` differences.
  static func changes(_ old: [UInt64], _ new: [UInt64]) -> [Change] {
    var head = 0
    while head < old.count, head < new.count, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < old.count - head, tail < new.count - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    let a = Array(old[head..<(old.count - tail)])
    let b = Array(new[head..<(new.count - tail)])
    if a.isEmpty && b.isEmpty { return [] }
    guard let kept = common(a, b) else {
      return [Change(old: head..<(old.count - tail), new: head..<(new.count - tail))]
    }
    var changes: [Change] = []
    var (x, y) = (0, 0)
    for pair in kept + [(old: a.count, new: b.count)] {
      if pair.old > x || pair.new > y {
        changes.append(
          Change(old: (head + x)..<(head + pair.old), new: (head + y)..<(head + pair.new)))
      }
      (x, y) = (pair.old + 1, pair.new + 1)
    }
    return changes
  }

  /// Pairs of equal lines on a shortest way, in order; nil when more than `mostSteps` differ.
  private static func common(_ a: [UInt64], _ b: [UInt64]) -> [(old: Int, new: Int)]? {
    let most = min(a.count + b.count, mostSteps)
    /// `reach[d][k + d]`: how far the old lines are used up on diagonal k after d differences.
    var reach: [[Int]] = []
    for d in 0...most {
      var row = [Int](repeating: -1, count: 2 * d + 1)
      for k in stride(from: -d, through: d, by: 2) {
        var x = 0
        if d > 0 {
          let last = reach[d - 1]
          let fromAbove = k + 1 <= d - 1 ? last[k + 1 + d - 1] : -1
          let fromLeft = k - 1 >= -(d - 1) ? last[k - 1 + d - 1] + 1 : -1
          x = max(fromAbove, fromLeft)
        }
        guard x >= 0, x <= a.count, x - k >= 0, x - k <= b.count else { continue }
        while x < a.count, x - k < b.count, a[x] == b[x - k] { x += 1 }
        row[k + d] = x
        if x == a.count, x - k == b.count {
          reach.append(row)
          return back(a, b, reach)
        }
      }
      reach.append(row)
    }
    return nil
  }

  private static func back(
    _ a: [UInt64], _ b: [UInt64], _ reach: [[Int]]
  ) -> [(old: Int, new: Int)] {
    var pairs: [(old: Int, new: Int)] = []
    var (x, y) = (a.count, b.count)
    for d in stride(from: reach.count - 1, through: 1, by: -1) {
      let k = x - y
      let last = reach[d - 1]
      let fromAbove = k + 1 <= d - 1 ? last[k + 1 + d - 1] : -1
      let fromLeft = k - 1 >= -(d - 1) ? last[k - 1 + d - 1] + 1 : -1
      let start = max(fromAbove, fromLeft)
      while x > start {
        x -= 1
        y -= 1
        pairs.append((old: x, new: y))
      }
      if fromAbove >= fromLeft { y -= 1 } else { x -= 1 }
    }
    while x > 0, y > 0 {
      x -= 1
      y -= 1
      pairs.append((old: x, new: y))
    }
    return pairs.reversed()
  }
}
