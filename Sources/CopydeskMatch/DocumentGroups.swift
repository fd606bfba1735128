/// Groups of documents in flat arrays, each ascending.
struct DocumentGroups {
  private var members: [Int32] = []
  private var starts: [Int32] = [0]

  var count: Int { starts.count - 1 }

  subscript(_ group: Int) -> ArraySlice<Int32> {
    members[Int(starts[group])..<Int(starts[group + 1])]
  }

  /// The sets of documents that `sets` joined, by their least member.
  ///
  /// - Parameter isAlone: whether a document that nothing was joined to makes a group of its own.
  init(_ sets: inout DisjointSets, count: Int, isAlone: (Int) -> Bool) {
    // Sorted by root: counted, then dealt.
    var sizes = [Int32](repeating: 0, count: count + 1)
    for document in 0..<count { sizes[sets.root(document)] += 1 }
    var places = [Int32](repeating: -1, count: count)
    var next: Int32 = 0
    for root in 0..<count where sizes[root] > 1 || sizes[root] == 1 && isAlone(root) {
      places[root] = next
      next += sizes[root]
      starts.append(next)
    }
    members = Array(repeating: 0, count: Int(next))
    for document in 0..<count {
      let root = sets.root(document)
      guard places[root] >= 0 else { continue }
      members[Int(places[root])] = Int32(truncatingIfNeeded: document)
      places[root] += 1
    }
  }
}
