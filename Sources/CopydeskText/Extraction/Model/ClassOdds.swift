/// What a word of an element's `class`, `id`, `role`, `itemprop`, `itemtype`, `data-testid` or tag says of the text
/// below it: learnt log-odds that it is content, four of them.
///
///     lane 0  over all pages
///     lane 1  over articles and documentation
///     lane 2  over forum pages
///     lane 3  over service, product, collection and listing pages
///
/// A word is looked up by its `Hash64`, seeded by where it stands (`ClassToken`). Closed hash table with linear
/// probing, at most half full.
struct ClassOdds: Sendable {
  private let keys: [UInt64]
  private let values: [SIMD4<Float>]
  private let mask: Int
  /// The odds of each tag's own word, by `HTMLTag.rawValue`.
  let tags: [ClassVerdict]

  /// - Parameter rows: hashes and log-odds; of two rows with one hash the later stands.
  init(_ rows: [(hash: UInt64, odds: SIMD4<Float>)]) {
    var size = 64
    while size < rows.count * 2 { size *= 2 }
    let mask = size - 1
    var keys = [UInt64](repeating: 0, count: size)
    var values = [SIMD4<Float>](repeating: .zero, count: size)
    for row in rows {
      let key = row.hash | 1
      var slot = Int(truncatingIfNeeded: key >> 16) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = row.odds
    }
    self.mask = mask
    self.keys = keys
    self.values = values
    tags = HTMLTag.allCases.map { tag in
      var verdict = ClassVerdict()
      if let known = Self.find(ClassToken.hash(tag), keys, values, mask) { verdict.add(known) }
      return verdict
    }
  }

  /// The log-odds of the word with this hash; nil when it was too rare to learn.
  ///
  /// - Complexity: O(1); never allocates.
  subscript(hash: UInt64) -> SIMD4<Float>? { Self.find(hash, keys, values, mask) }

  private static func find(
    _ hash: UInt64, _ keys: [UInt64], _ values: [SIMD4<Float>], _ mask: Int
  ) -> SIMD4<Float>? {
    let key = hash | 1
    var slot = Int(truncatingIfNeeded: key >> 16) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
