/// Numbers of names, by the address at which one libxml2 context holds the name.
///
/// The strings of a context's dictionary stay where they are while it lives, so that a name is read once.
///
/// - Complexity: O(1); a name that another one has pushed out is read again.
struct NameCache {
  private static let bits = 9
  private var addresses = [UInt](repeating: 0, count: 1 << bits)
  private var numbers = [UInt8](repeating: 0, count: 1 << bits)

  /// The number kept for `name`, or the one that `read` gives.
  @inline(__always)
  mutating func number(
    _ name: UnsafePointer<UInt8>, _ read: (UnsafePointer<UInt8>) -> UInt8
  ) -> UInt8 {
    let address = UInt(bitPattern: name)
    // Fibonacci hashing, as in `NameKey`.
    let slot = Int(
      truncatingIfNeeded: (UInt64(address) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    if addresses[slot] == address { return numbers[slot] }
    let number = unsafe read(name)
    addresses[slot] = address
    numbers[slot] = number
    return number
  }

  /// Forgets all, for another context.
  mutating func removeAll() {
    for slot in addresses.indices { addresses[slot] = 0 }
  }
}
