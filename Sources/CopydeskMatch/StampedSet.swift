internal import CopydeskBase

/// A set of 64-bit keys that is emptied in O(1): open addressing with a generation beside each slot.
struct StampedSet {
  private var keys: [UInt64] = []
  private var stamps: [UInt32] = []
  private var stamp: UInt32 = 0
  private var mask = 0
  private(set) var count = 0

  /// Empties the set and makes room for `capacity` keys at a load of at most one half.
  mutating func reset(_ capacity: Int) {
    var size = 64
    while size < 2 * capacity { size *= 2 }
    if size > keys.count {
      keys = Array(repeating: 0, count: size)
      stamps = Array(repeating: 0, count: size)
      stamp = 0
    }
    if stamp == .max {
      for index in stamps.indices { stamps[index] = 0 }
      stamp = 0
    }
    stamp += 1
    mask = size - 1
    count = 0
  }

  /// Whether the key is new.
  @discardableResult
  mutating func insert(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: Hash64.mix(key)) & mask
    while stamps[slot] == stamp {
      if keys[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    stamps[slot] = stamp
    keys[slot] = key
    count += 1
    return true
  }

  func contains(_ key: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: Hash64.mix(key)) & mask
    while stamps[slot] == stamp {
      if keys[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
