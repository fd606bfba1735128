/// The index's numbers of the documents that a `KeyJoin` numbers from 0.
struct EarlierNumbers {
  private var firsts: [Int64] = []
  private var ends: [Int] = []

  /// Merges every segment of the index into `join`.
  init(merging earlier: (any EarlierDocuments)?, into join: inout KeyJoin) throws {
    try earlier?.eachSegment { segment in
      guard join.merge(segment) else { throw DamagedSegment(first: segment.first) }
      firsts.append(segment.first)
      ends.append(join.documents)
    }
  }

  /// How many documents came from the index.
  var count: Int { ends.last ?? 0 }

  /// - Parameter place: below `count`.
  subscript(_ place: Int) -> Int64 {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return firsts[low] + Int64(place - (low == 0 ? 0 : ends[low - 1]))
  }
}
