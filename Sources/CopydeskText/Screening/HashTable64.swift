/// A set of 64-bit hashes in one flat array, by linear probing.
struct HashTable64: Sendable {
  /// 0 is an empty slot; the hash 0 is kept as 1, which costs one chance in 2⁶⁴.
  private var slots: [UInt64] = []
  private(set) var count = 0

  /// - Parameter capacity: hashes that will come; more make the table grow.
  init(capacity: Int = 0) {
    guard capacity > 0 else { return }
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  var isEmpty: Bool { count == 0 }

  func contains(_ hash: UInt64) -> Bool {
    guard count > 0 else { return false }
    return slots[slot(of: hash)] != 0
  }

  /// Adds the hash; whether it is new.
  @discardableResult
  mutating func insert(_ hash: UInt64) -> Bool {
    if (count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return false }
    slots[slot] = max(hash, 1)
    count += 1
    return true
  }

  /// Forgets all, keeping the storage.
  mutating func removeAll() {
    for index in slots.indices { slots[index] = 0 }
    count = 0
  }

  private func slot(of hash: UInt64) -> Int {
    let key = max(hash, 1)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while slots[slot] != 0, slots[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(16, old.count * 2))
    for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
  }
}
