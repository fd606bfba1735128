/// How far apart two names are, for "did you mean".
enum EditDistance {
  /// Least number of insertions, deletions, substitutions and swaps of neighbours that turn `left`
  /// into `right` (optimal string alignment: Damerau 1964, restricted), case ignored.
  ///
  /// - Complexity: O(n · m) in the scalars of both; for names of config keys.
  static func between(_ left: String, _ right: String) -> Int {
    let a = Array(left.lowercased().unicodeScalars)
    let b = Array(right.lowercased().unicodeScalars)
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1], row[j]) + 1
        cost = min(cost, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }

  /// The name nearest to `name`, or nil when none is within a third of its length (at least 2
  /// steps).
  ///
  /// The bound is git's and clang's rule of thumb: beyond a third of the letters a hint misleads.
  static func nearest(to name: String, among names: [String]) -> String? {
    // A key that long is no typing slip; and the table below would grow with the square of it.
    guard name.utf8.count <= 64 else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = between(name, candidate)
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(2, name.unicodeScalars.count / 3),
      best.distance < name.unicodeScalars.count
    else { return nil }
    return best.name
  }
}
