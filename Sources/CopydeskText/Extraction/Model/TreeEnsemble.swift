/// Gradient-boosted regression trees as flat arrays, all of one depth, so that evaluation has no branches.
///
/// A tree of depth `d` is complete: 2^d − 1 inner nodes in level order, 2^d leaves. The children of node `i` are
/// `2i + 1` (value ≤ threshold) and `2i + 2`. Branches that the learner left shallower are filled up with nodes that
/// send everything left.
struct TreeEnsemble: Sendable {
  /// The threshold of those nodes, which no feature passes; `NEVER` in `Training/model_file.py`.
  static let never: Float = 3e38
  /// Rows that go through all trees together: their features stay in the first-level cache.
  ///
  /// Measured: 200,000 rows tree by tree fetched 0.3 GB from memory for every tree; 24 rows at a time take 5 % of
  /// the extraction's time less than 128, which fit the second level only.
  private static let tile = 24

  let depth: Int
  let trees: Int
  /// Numbers in a row of the tables it reads.
  let width: Int
  let features: [UInt16]
  let thresholds: [Float]
  let leaves: [Float]
  /// Added to the sum of the leaves.
  let base: Float

  init?(
    depth: Int, trees: Int, base: Float, width: Int = BlockFeature.count, features: [UInt16],
    thresholds: [Float], leaves: [Float]
  ) {
    guard 1...10 ~= depth, trees >= 0, features.count == trees * ((1 << depth) - 1),
      thresholds.count == features.count, leaves.count == trees << depth,
      features.allSatisfy({ $0 < width })
    else { return nil }
    self.depth = depth
    self.trees = trees
    self.width = width
    self.base = base
    self.features = features
    self.thresholds = thresholds
    self.leaves = leaves
  }

  init(uncheckedEmpty: ()) {
    depth = 1
    trees = 0
    width = BlockFeature.count
    base = 0
    features = []
    thresholds = []
    leaves = []
  }

  /// The sum of trees `range` for every row, added to `sums`.
  ///
  /// - Complexity: O(rows × trees × depth); never allocates.
  func add(_ table: FeatureTable, trees range: Range<Int>, to sums: inout [Float]) {
    let inner = (1 << depth) - 1
    let width = width
    let rows = table.width == width ? min(table.rows, sums.count) : 0
    // Safety: `init` checked the arrays against each other and every feature against the width of a row; a walk of
    // `depth` steps from the root ends at a leaf. Unchecked access halves the time of the hottest loop.
    unsafe table.values.withUnsafeBufferPointer { values in
      unsafe sums.withUnsafeMutableBufferPointer { sums in
        unsafe features.withUnsafeBufferPointer { features in
          unsafe thresholds.withUnsafeBufferPointer { thresholds in
            unsafe leaves.withUnsafeBufferPointer { leaves in
              for tile in stride(from: 0, to: rows, by: Self.tile) {
                let end = min(rows, tile + Self.tile)
                for tree in range.clamped(to: 0..<trees) {
                  let feature = unsafe features.baseAddress.unsafelyUnwrapped + tree * inner
                  let threshold = unsafe thresholds.baseAddress.unsafelyUnwrapped + tree * inner
                  let leaf = unsafe leaves.baseAddress.unsafelyUnwrapped + tree << depth
                  var row = tile
                  // Four rows at a time: their walks do not wait for each other.
                  while row + 4 <= end {
                    let first = unsafe values.baseAddress.unsafelyUnwrapped + row * width
                    var a = 0
                    var b = 0
                    var c = 0
                    var d = 0
                    for _ in 0..<depth {
                      a = unsafe 2 &* a &+ (first[Int(feature[a])] > threshold[a] ? 2 : 1)
                      b = unsafe 2 &* b &+ (first[width &+ Int(feature[b])] > threshold[b] ? 2 : 1)
                      c =
                        unsafe 2 &* c
                        &+ (first[2 &* width &+ Int(feature[c])] > threshold[c] ? 2 : 1)
                      d =
                        unsafe 2 &* d
                        &+ (first[3 &* width &+ Int(feature[d])] > threshold[d] ? 2 : 1)
                    }
                    unsafe sums[row] += leaf[a &- inner]
                    unsafe sums[row &+ 1] += leaf[b &- inner]
                    unsafe sums[row &+ 2] += leaf[c &- inner]
                    unsafe sums[row &+ 3] += leaf[d &- inner]
                    row += 4
                  }
                  while row < end {
                    let first = unsafe values.baseAddress.unsafelyUnwrapped + row * width
                    var node = 0
                    for _ in 0..<depth {
                      node =
                        unsafe 2 &* node &+ (first[Int(feature[node])] > threshold[node] ? 2 : 1)
                    }
                    unsafe sums[row] += leaf[node &- inner]
                    row += 1
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
