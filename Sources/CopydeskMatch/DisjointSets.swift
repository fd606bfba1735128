/// Union by smallest number with path halving (Tarjan, van Leeuwen 1984): the root of a set is its
/// least member, whatever the order of unions.
struct DisjointSets {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  mutating func root(_ member: Int) -> Int {
    var at = member
    while Int(parents[at]) != at {
      parents[at] = parents[Int(parents[at])]
      at = Int(parents[at])
    }
    return at
  }

  mutating func join(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    if left != right { parents[max(left, right)] = Int32(truncatingIfNeeded: min(left, right)) }
  }
}
