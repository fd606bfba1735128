internal import CopydeskBase

/// Names to small numbers: a closed hash table over bytes, built once, read without allocating.
///
///     let table = NameTable(["a", "b"])
///     table[bytes]  // 1 for "b", nil for a name that is not there
///
/// Two names with the same 64-bit hash would be one entry; the lists in use have none.
///
/// - Complexity: O(length of the name).
struct NameTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt16]
  private let mask: Int

  init(_ names: [String]) {
    var size = 16
    while size < names.count * 3 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    for (index, name) in names.enumerated() {
      let key = Hash64.hash(name) | 1
      var slot = Self.slot(key, mask)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      if keys[slot] == 0 {
        keys[slot] = key
        values[slot] = UInt16(truncatingIfNeeded: index)
      }
    }
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key >> 20) & mask
  }

  /// The position of the name with this `Hash64` value in the list given to `init`.
  subscript(hash: UInt64) -> Int? {
    let key = hash | 1
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
