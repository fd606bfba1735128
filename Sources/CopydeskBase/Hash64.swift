/// The one 64-bit hash of the project: stable across machines, versions and runs.
///
/// FNV-1a over the bytes (Fowler, Noll, Vo; draft-eastlake-fnv), finished with the mixer of
/// SplitMix64 (Steele, Lea, Flood 2014), so that the low and high bits are both usable.
/// Not a defence against an adversary who wants collisions; exact equality uses `Hash128`.
@frozen public struct Hash64: Sendable {
  @usableFromInline var state: UInt64

  @inlinable public init(seed: UInt64 = 0) { state = 0xCBF2_9CE4_8422_2325 ^ seed }

  @inlinable public mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inlinable public mutating func add(_ bytes: Span<UInt8>) {
    for index in bytes.indices { add(bytes[index]) }
  }

  @inlinable public var value: UInt64 { Hash64.mix(state) }

  /// SplitMix64's finaliser: a bijection of 64-bit words in which every bit depends on every bit.
  @inlinable public static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  @inlinable public static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = Hash64(seed: seed)
    hash.add(bytes)
    return hash.value
  }

  public static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var hash = Hash64(seed: seed)
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }
}
