internal import CopydeskBase

/// Takes word hashes one by one and keeps what a fingerprint needs of them: one pass, no allocation
/// per word.
///
/// Shingle hashes roll: `r = (r - oldest · B^(k-1)) · B + newest` modulo 2^64 (Karp, Rabin 1987,
/// over word hashes instead of bytes), then SplitMix64's finaliser. Hashing the shingle's bytes
/// with XXH3 costs 36 % more (measured, `docs/near-duplicates.md`).
struct ShingleSampler: ~Copyable {
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private let shingleWords: Int
  private let firstSampling: Int
  /// base^shingleWords: what the oldest word has been multiplied by when it leaves.
  private let leaving: UInt64

  private(set) var words = 0
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var ring: [UInt64]
  private var ringIndex = 0
  private var rolled: UInt64 = 0
  /// The shingle that ended with the last word, upper half; 0 before the first.
  private var last: UInt32 = 0

  private var sampling: Int
  private var limit: UInt32
  private var windowWords = Fingerprint.baseWindow
  private var trace: [UInt32] = []
  private var traceAt: [UInt32] = []

  private var slots: [UInt32] = []
  private var slotAt: [Int] = []
  /// Slots before this one have their shingle after.
  private var openSlot = 0
  private var slotLimit = UInt32.max

  private var permutations: [UInt64]
  private var minima: [UInt32]

  init(shingleWords: Int, sampling: Int, signature: Int) {
    self.shingleWords = max(1, shingleWords)
    firstSampling = max(1, sampling)
    self.sampling = firstSampling
    limit = Self.limit(firstSampling)
    var power: UInt64 = 1
    for _ in 0..<self.shingleWords { power = power &* Self.base }
    leaving = power
    ring = Array(repeating: 0, count: self.shingleWords)
    var random = SplitMix64(seed: 0x5EED)
    permutations = (0..<signature).map { _ in random.next() | 1 }
    minima = Array(repeating: .max, count: signature)
    trace.reserveCapacity(Fingerprint.maxTrace)
    traceAt.reserveCapacity(Fingerprint.maxTrace)
  }

  /// Sampled hashes are at most this: 2^32 / `sampling` - 1 in the stored upper half.
  static func limit(_ sampling: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: (UInt64(1) << 32) / UInt64(max(1, sampling)) - 1)
  }

  mutating func reset() {
    words = 0
    low = 0
    high = 0
    ringIndex = 0
    rolled = 0
    last = 0
    for index in ring.indices { ring[index] = 0 }
    sampling = firstSampling
    limit = Self.limit(firstSampling)
    windowWords = Fingerprint.baseWindow
    trace.removeAll(keepingCapacity: true)
    traceAt.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    slotAt.removeAll(keepingCapacity: true)
    openSlot = 0
    slotLimit = .max
    for index in minima.indices { minima[index] = .max }
  }

  /// One word of the normalised text.
  ///
  /// - Parameter hash: mixed, every bit usable.
  mutating func add(_ hash: UInt64, isNumber: Bool, isName: Bool) {
    low = Hash64.mix(low &+ hash)
    high = (high << 29 | high >> 35) ^ hash
    high = high &* 0xD6E8_FEB8_6659_FD93
    if isNumber || isName { addSlot(hash, isNumber: isNumber) }
    rolled = rolled &* Self.base &+ hash &- ring[ringIndex] &* leaving
    ring[ringIndex] = hash
    ringIndex += 1
    if ringIndex == shingleWords { ringIndex = 0 }
    words += 1
    guard words >= shingleWords else { return }
    let mixed = Hash64.mix(rolled)
    let start = words - shingleWords
    last = UInt32(truncatingIfNeeded: mixed >> 32)
    while openSlot < slotAt.count, slotAt[openSlot] < start {
      if slotAt[openSlot] == start - 1 { slots[3 * openSlot + 1] = last }
      openSlot += 1
    }
    if last <= limit { addSample(start) }
    for index in minima.indices {
      let value = UInt32(truncatingIfNeeded: (mixed &* permutations[index]) >> 32)
      if value < minima[index] { minima[index] = value }
    }
  }

  private mutating func addSample(_ start: Int) {
    while trace.count >= Fingerprint.maxTrace {
      // A text that repeats one shingle for ever cannot be thinned out; its first samples stay.
      guard sampling < 1 << 24 else { return }
      thin()
    }
    guard last <= limit else { return }
    trace.append(last)
    traceAt.append(UInt32(clamping: start))
  }

  /// Doubles the sampling and the windows: FracMinHash samples nest.
  private mutating func thin() {
    sampling *= 2
    limit = Self.limit(sampling)
    windowWords = min(windowWords * 2, 1 << 24)
    var kept = 0
    for index in trace.indices where trace[index] <= limit {
      trace[kept] = trace[index]
      traceAt[kept] = traceAt[index]
      kept += 1
    }
    trace.removeSubrange(kept...)
    traceAt.removeSubrange(kept...)
  }

  private mutating func addSlot(_ hash: UInt64, isNumber: Bool) {
    guard last <= slotLimit else { return }
    if slotAt.count >= Fingerprint.maxSlots {
      guard slotLimit > 1 << 8 else { return }
      thinSlots()
      guard slotAt.count < Fingerprint.maxSlots, last <= slotLimit else { return }
    }
    slots.append(last)
    slots.append(0)
    slots.append(UInt32(truncatingIfNeeded: hash >> 32) & ~1 | (isNumber ? 1 : 0))
    slotAt.append(words)
  }

  private mutating func thinSlots() {
    slotLimit >>= 1
    var kept = 0
    var closed = 0
    for index in slotAt.indices where slots[3 * index] <= slotLimit {
      for field in 0..<3 { slots[3 * kept + field] = slots[3 * index + field] }
      slotAt[kept] = slotAt[index]
      if index < openSlot { closed += 1 }
      kept += 1
    }
    slots.removeSubrange((3 * kept)...)
    slotAt.removeSubrange(kept...)
    openSlot = closed
  }

  /// 16 bits tell the words beside a slot apart: another text's hundred slots meet one by chance in
  /// one of 700. 0 is left for "none"; the lowest bit of a value says that it is a number.
  private static func slotField(_ hash: UInt32) -> UInt32 {
    let low = hash & 0xFFFF
    return low == 0 && hash != 0 ? 2 : low
  }

  /// The fingerprint of the words since `reset()`.
  func fingerprint() -> Fingerprint {
    var result = Fingerprint(
      exact: [Hash64.mix(low ^ UInt64(words)), Hash64.mix(high &+ UInt64(words))], words: words)
    result.sampling = sampling
    let shingles = max(0, words - shingleWords + 1)
    // A window's count is one byte; long windows come with a thinner sample, but a text that
    // repeats itself may fill them.
    let width = windowWords
    let windows = (shingles + width - 1) / width
    var counts = [Int](repeating: 0, count: windows)
    for at in traceAt { counts[min(Int(at) / width, windows - 1)] += 1 }
    var kept = trace
    if counts.contains(where: { $0 > 255 }) {
      kept.removeAll(keepingCapacity: true)
      counts = counts.map { _ in 0 }
      for index in trace.indices {
        let window = min(Int(traceAt[index]) / width, windows - 1)
        guard counts[window] < 255 else { continue }
        counts[window] += 1
        kept.append(trace[index])
      }
    }
    result.windowWords = width
    result.windowCount = windows
    result.traceCount = kept.count
    result.slotCount = slotAt.count
    result.signatureCount = minima.count
    result.packed.reserveCapacity((windows + 3) / 4 + kept.count + slots.count + minima.count)
    var word: UInt32 = 0
    for window in 0..<windows {
      word |= UInt32(counts[window]) << UInt32(8 * (window % 4))
      if window % 4 == 3 || window == windows - 1 {
        result.packed.append(word)
        word = 0
      }
    }
    result.packed += kept
    for field in slots.indices { result.packed.append(Self.slotField(slots[field])) }
    result.packed += minima
    return result
  }
}
