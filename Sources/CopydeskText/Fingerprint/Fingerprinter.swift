/// Computes fingerprints; one per worker, it keeps its buffers.
public struct Fingerprinter: ~Copyable {
  public init(_ config: NearDuplicateConfig = NearDuplicateConfig()) {}

  /// - Parameter text: valid UTF-8; normalised for matching only.
  public mutating func fingerprint(_ text: [UInt8]) -> Fingerprint { Fingerprint(exact: [], words: 0) }
}
