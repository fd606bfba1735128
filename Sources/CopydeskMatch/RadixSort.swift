/// Sorts 64-bit entries by some of their bits: least significant digit first, stable, 8 or 11 bits a pass
/// (Knuth, "The Art of Computer Programming" 3, section 5.2.5).
struct RadixSort {
  private var other: [UInt64] = []

  /// - Complexity: O(entries · bits / 11).
  mutating func sort(_ entries: inout [UInt64], bits: Range<Int>) {
    guard entries.count > 1 else { return }
    // A short list does not pay for clearing 2,048 counters.
    let digit = entries.count < 1_024 ? 8 : 11
    if other.count < entries.count {
      other = Array(repeating: 0, count: entries.count)
    } else {
      other.removeLast(other.count - entries.count)
    }
    // Upper bits that all entries share need no pass.
    var differing: UInt64 = 0
    for entry in entries { differing |= entry ^ entries[0] }
    let upper = min(bits.upperBound, 64 - differing.leadingZeroBitCount)
    var low = bits.lowerBound
    while low < upper {
      let width = min(digit, upper - low)
      pass(&entries, shift: UInt64(low), size: 1 << width)
      swap(&entries, &other)
      low += width
    }
  }

  private mutating func pass(_ entries: inout [UInt64], shift: UInt64, size: Int) {
    let mask = UInt64(size - 1)
    var starts = [Int](repeating: 0, count: size + 1)
    let from = entries.span
    for index in from.indices { starts[Int(from[index] >> shift & mask) + 1] += 1 }
    for bucket in 1...size { starts[bucket] += starts[bucket - 1] }
    var to = other.mutableSpan
    for index in from.indices {
      let bucket = Int(from[index] >> shift & mask)
      to[starts[bucket]] = from[index]
      starts[bucket] += 1
    }
  }
}
