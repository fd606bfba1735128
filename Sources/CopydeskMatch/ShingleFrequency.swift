internal import CopydeskBase

/// In how many groups of copies each shingle occurs: a frozen table, a function of the set of
/// documents.
///
/// Counted over groups, not documents: a wire story with a hundred copies is no boilerplate. Two
/// bytes a slot, several shingles may share one (a Bloom filter with counters and a single hash:
/// Fan et al. 2000); with two slots a sample at least, a rare shingle is taken for a common one in
/// few cases.
struct ShingleFrequency {
  private var counts: [UInt16]
  private let mask: Int
  private let most: UInt16

  /// - Parameters:
  ///   - groups: members of one group lie together; shingles are counted once a group.
  ///   - most: shingles in more groups than this are common.
  init(_ pool: RecordPool, groups: [[Int]], most: Int) {
    var size = 1 << 10
    let samples = pool.documents.reduce(0) { $0 + $1.slotStart - $1.traceStart }
    while size < 2 * samples { size *= 2 }
    counts = Array(repeating: 0, count: size)
    mask = size - 1
    self.most = UInt16(clamping: most)
    var seen = HashSet32()
    for (number, group) in groups.enumerated() {
      if number % 2_048 == 0 { pool.packed.release() }
      seen.reset(group.reduce(0) { $0 + pool[$1].slotStart - pool[$1].traceStart })
      for member in group {
        for index in pool[member].traceStart..<pool[member].slotStart {
          let hash = pool.packed[index]
          guard seen.insert(hash) else { continue }
          let slot = slot(hash)
          if counts[slot] < .max { counts[slot] += 1 }
        }
      }
    }
  }

  @inline(__always) private func slot(_ hash: UInt32) -> Int {
    Int(truncatingIfNeeded: Hash64.mix(UInt64(hash))) & mask
  }

  @inline(__always) func isCommon(_ hash: UInt32) -> Bool { counts[slot(hash)] > most }
}
