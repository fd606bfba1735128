internal import CopydeskBase
internal import CopydeskText

extension MatchRecord {
  /// The hashes under which the index finds this document, ascending: its sample at one shingle in 8,
  /// whatever a run's configuration says, so that all runs of an index can be compared.
  public var candidateKeys: [UInt32] {
    var keys: [UInt32] = []
    let print = fingerprint
    CandidateKeys(NearDuplicateConfig()).append(
      trace: print.traceStart..<print.slotStart,
      signature: print.signatureStart..<print.packed.count, of: print.packed, to: &keys)
    return keys
  }

  /// The exact digest in 64 bits, as the index looks it up.
  public var digestKey: UInt64 {
    let words = exactWords
    return words.low ^ Hash64.mix(words.high)
  }

  /// The two words of the exact digest.
  public var exactWords: (low: UInt64, high: UInt64) {
    (fingerprint.exact.first ?? 0, fingerprint.exact.last ?? 0)
  }
}

/// Which hashes of a fingerprint are candidate keys.
struct CandidateKeys {
  private let config: NearDuplicateConfig
  private let limit: UInt32
  /// All keys are below it.
  let bound: UInt64

  init(_ config: NearDuplicateConfig) {
    self.config = config
    limit = UInt32(truncatingIfNeeded: (UInt64(1) << 32) / UInt64(max(1, config.sampling)) - 1)
    bound = config.method == .sampled ? UInt64(limit) + 1 : 1 << 32
  }

  /// Appends the keys of one document, distinct and ascending.
  ///
  /// - Parameters:
  ///   - trace: where its sampled shingles lie in `packed`.
  ///   - signature: where its MinHash minima lie.
  func append(
    trace: Range<Int>, signature: Range<Int>, of packed: [UInt32], to keys: inout [UInt32]
  ) {
    let start = keys.count
    appendAll(trace: trace, signature: signature, of: packed, to: &keys)
    keys[start...].sort()
    var kept = start
    for index in start..<keys.count where index == start || keys[index] != keys[kept - 1] {
      keys[kept] = keys[index]
      kept += 1
    }
    keys.removeSubrange(kept...)
  }

  /// The same in text order, repeated ones too.
  func appendAll(
    trace: Range<Int>, signature: Range<Int>, of packed: [UInt32], to keys: inout [UInt32]
  ) {
    switch config.method {
    case .exact, .off: return
    case .sampled:
      for index in trace where packed[index] <= limit { keys.append(packed[index]) }
    case .minhash:
      guard !trace.isEmpty else { return }
      appendBands(signature, of: packed, to: &keys)
    }
  }

  /// One key a band: equal keys are equal bands (but for a chance of 2^-32).
  private func appendBands(_ signature: Range<Int>, of packed: [UInt32], to keys: inout [UInt32]) {
    guard config.rows > 0, config.bands > 0, config.rows <= signature.count,
      config.bands <= signature.count / config.rows
    else { return }
    for band in 0..<config.bands {
      var hash = UInt64(band) &* 0x9E37_79B9_7F4A_7C15
      for row in 0..<config.rows {
        let value = packed[signature.lowerBound + band * config.rows + row]
        hash = (hash ^ UInt64(value)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
      }
      keys.append(UInt32(truncatingIfNeeded: hash))
    }
  }
}
