/// First positions of 32-bit hashes, emptied in O(1): open addressing, each entry marked with the
/// generation that wrote it.
///
///     entry   hash << 32 | position << 19 | generation
///
/// Positions are below 8,192. Hashes are used as they are: they must be mixed already.
struct PositionTable {
  private static let generations: UInt64 = 1 << 19

  private var entries: [UInt64] = []
  private var generation: UInt64 = 0
  private var mask = 0

  /// Empties the table and makes room for `capacity` hashes at a load of at most one quarter.
  mutating func reset(_ capacity: Int) {
    var size = 64
    while size < 4 * capacity { size *= 2 }
    generation += 1
    if size > entries.count || generation == Self.generations {
      entries = Array(repeating: 0, count: max(size, entries.count))
      generation = 1
    }
    mask = size - 1
  }

  /// The position of the first equal hash; `position` itself when the hash is new.
  @inline(__always) mutating func insert(_ hash: UInt32, _ position: Int) -> Int {
    let (generation, mask) = (generation, mask)
    var slot = Int(hash) & mask
    var table = entries.mutableSpan
    while true {
      let found = table[slot]
      guard found & (Self.generations - 1) == generation else { break }
      if found >> 32 == UInt64(hash) { return Int(found >> 19 & 0x1FFF) }
      slot = (slot + 1) & mask
    }
    table[slot] = UInt64(hash) << 32 | UInt64(position & 0x1FFF) << 19 | generation
    return position
  }

  /// Whether the hash is new; it stands at position 0 then.
  @inline(__always) mutating func insertNew(_ hash: UInt32) -> Bool {
    let (generation, mask) = (generation, mask)
    var slot = Int(hash) & mask
    var table = entries.mutableSpan
    while true {
      let found = table[slot]
      guard found & (Self.generations - 1) == generation else { break }
      if found >> 32 == UInt64(hash) { return false }
      slot = (slot + 1) & mask
    }
    table[slot] = UInt64(hash) << 32 | generation
    return true
  }

  /// The position of `hash`, or `none`, without a branch that the hash decides but for collisions.
  @inline(__always) func position(of hash: UInt32, none: Int) -> Int {
    var slot = Int(hash) & mask
    let table = entries.span
    var found = table[slot]
    while found & (Self.generations - 1) == generation, found >> 32 != UInt64(hash) {
      slot = (slot + 1) & mask
      found = table[slot]
    }
    return found & (Self.generations - 1) == generation ? Int(found >> 19 & 0x1FFF) : none
  }
}
