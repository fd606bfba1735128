internal import CopydeskBase

/// Computes fingerprints; one per worker, it keeps its buffers.
///
/// Words are runs of letters, marks and digits (close to UAX #29), lower case, with decimal numbers
/// whole ("3.5"), contractions joined ("don't", "Putin 's"), zero-width and optional vowel marks
/// left out; in scripts without spaces each character with the one before it is a word. HTML
/// entities and the commonest mojibake of quotes are read through, since copies differ in them.
public struct Fingerprinter: ~Copyable {
  private var sampler: ShingleSampler

  public init(_ config: NearDuplicateConfig = NearDuplicateConfig()) {
    sampler = ShingleSampler(
      shingleWords: config.shingleWords,
      sampling: Self.sampling(config),
      signature: config.method == .minhash
        ? min(max(0, config.bands), 1_024) * min(max(0, config.rows), 1_024) : 0)
  }

  /// `minhash` keeps every shingle: its one threshold is judged on the similarity itself.
  private static func sampling(_ config: NearDuplicateConfig) -> Int {
    switch config.method {
    case .sampled: min(config.sampling, config.traceSampling)
    case .minhash: 1
    case .exact, .off: 1 << 24
    }
  }

  /// The fingerprint of one text.
  ///
  /// - Parameter text: valid UTF-8; normalised for matching only.
  /// - Complexity: O(bytes); allocates the result only.
  public mutating func fingerprint(_ text: [UInt8]) -> Fingerprint {
    sampler.reset()
    var scanner = WordScanner()
    scanner.scan(text.span, into: &sampler)
    return sampler.fingerprint()
  }
}
