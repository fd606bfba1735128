/// What a word of an element's `class`, `id`, `role`, `itemprop`, `itemtype`, `data-testid` or tag says of the text
/// below it: learnt log-odds that it is content, four of them.
///
///     lane 0  over all pages
///     lane 1  over articles and documentation
///     lane 2  over forum pages
///     lane 3  over service, product, collection and listing pages
///
/// A word is looked up by its `Hash64`, seeded by where it stands (`ClassToken`).
struct ClassOdds: Sendable {
  private let numbers: HashIndex
  private let values: [SIMD4<Float>]
  /// The odds of each tag's own word, by `HTMLTag.rawValue`.
  let tags: [ClassVerdict]

  /// - Parameter rows: hashes and log-odds; of two rows with one hash the later stands.
  init(_ rows: [(hash: UInt64, odds: SIMD4<Float>)]) {
    var numbers = HashIndex(capacity: rows.count)
    var values: [SIMD4<Float>] = []
    for row in rows {
      let number = numbers.insert(row.hash)
      if number == values.count { values.append(row.odds) } else { values[number] = row.odds }
    }
    tags = HTMLTag.allCases.map { tag in
      var verdict = ClassVerdict()
      if let known = numbers.find(ClassToken.hash(tag)) { verdict.add(values[known]) }
      return verdict
    }
    self.numbers = numbers
    self.values = values
  }

  /// The log-odds of the word with this hash; nil when it was too rare to learn.
  ///
  /// - Complexity: O(1); never allocates.
  subscript(hash: UInt64) -> SIMD4<Float>? { numbers.find(hash).map { values[$0] } }
}
