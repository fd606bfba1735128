/// Numbers 64-bit keys 0, 1, 2, … in the order in which they first come.
///
/// Closed hash table with linear probing, doubled when half full.
///
/// - Complexity: O(1) amortised a key; grows with distinct keys only.
struct HashIndex: Sendable {
  private var slots: [Int32]
  /// The keys by number.
  private(set) var keys: [UInt64] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { keys.count }

  /// The number of `key`, given to it now if it is new.
  mutating func insert(_ key: UInt64) -> Int {
    let slot = place(key)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = keys.count
    slots[slot] = Int32(truncatingIfNeeded: number)
    keys.append(key)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of `key`; nil when it never came.
  func find(_ key: UInt64) -> Int? {
    let slot = place(key)
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  private func place(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, key) in keys.enumerated() { slots[place(key)] = Int32(truncatingIfNeeded: number) }
  }
}
