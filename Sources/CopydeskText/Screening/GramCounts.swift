/// Counts hashes, and remembers where each stood first.
struct GramCounts {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var firsts: [Int32]

  /// - Parameter capacity: most different hashes that will come.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [UInt32](repeating: 0, count: size)
    firsts = [Int32](repeating: 0, count: size)
  }

  /// Forgets all, keeping the storage.
  mutating func removeAll() {
    for index in counts.indices { counts[index] = 0 }
  }

  /// Counts the hash; how often it came, and where it stood first.
  mutating func add(_ hash: UInt64, at place: Int) -> (count: UInt32, first: Int) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while counts[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    if counts[slot] == 0 {
      keys[slot] = hash
      firsts[slot] = Int32(clamping: place)
    }
    counts[slot] += 1
    return (counts[slot], Int(firsts[slot]))
  }
}
