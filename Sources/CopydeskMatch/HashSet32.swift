/// A set of 32-bit hashes that is emptied in O(1): open addressing, each entry marked with the
/// generation that wrote it.
///
///     entry   generation << 32 | hash
///
/// Hashes are used as they are: they must be mixed already.
struct HashSet32 {
  private var entries: [UInt64] = []
  private var generation: UInt64 = 0
  private var mask = 0

  /// Empties the set and makes room for `capacity` hashes at a load of at most one half.
  mutating func reset(_ capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    if size > entries.count || generation == UInt64(UInt32.max) {
      entries = Array(repeating: 0, count: max(size, entries.count))
      generation = 0
    }
    generation += 1
    mask = size - 1
  }

  /// Whether the hash is new.
  @discardableResult
  @inline(__always) mutating func insert(_ hash: UInt32) -> Bool {
    let entry = generation << 32 | UInt64(hash)
    var slot = Int(hash) & mask
    while entries[slot] >> 32 == generation {
      if entries[slot] == entry { return false }
      slot = (slot + 1) & mask
    }
    entries[slot] = entry
    return true
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    let entry = generation << 32 | UInt64(hash)
    var slot = Int(hash) & mask
    while true {
      let found = entries[slot]
      if found == entry { return true }
      if found >> 32 != generation { return false }
      slot = (slot + 1) & mask
    }
  }
}
