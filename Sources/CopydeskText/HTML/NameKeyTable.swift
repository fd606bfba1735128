/// A closed hash table from names to small numbers, built once and read without allocating.
///
///     let table = NameKeyTable([("p", 7)])
///     table[NameKey("p")]  // 7; 0 for a name that is not there
///
/// - Complexity: O(1).
struct NameKeyTable: Sendable {
  private static let bits = 10
  private var keys: [UInt64]
  private var values: [UInt8]

  init(_ names: [(String, UInt8)]) {
    keys = Array(repeating: 0, count: 1 << Self.bits)
    values = Array(repeating: 0, count: 1 << Self.bits)
    for (name, value) in names {
      let key = NameKey(name)
      var slot = key.slot(bits: Self.bits)
      while keys[slot] != 0, keys[slot] != key.value { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key.value
      values[slot] = value
    }
  }

  subscript(key: NameKey) -> UInt8 {
    var slot = key.slot(bits: Self.bits)
    while keys[slot] != 0 {
      if keys[slot] == key.value { return values[slot] }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return 0
  }
}
