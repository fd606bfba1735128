/// What matching needs to know of a text: an exact digest and a sample of its shingles in text
/// order.
///
/// Verification needs no text: everything it measures is estimated from this record.
///
///     var fingerprinter = Fingerprinter()
///     let print = fingerprinter.fingerprint(Array("Ceasefire talks resume in Geneva".utf8))
///     print.words   // 5
///     print.digest  // 32 hexadecimal digits
///
/// The sample is FracMinHash (Irber et al. 2022, "Lightweight compositional analysis with
/// FracMinHash"): a shingle is in it when its hash is below 2^64 / `sampling`, whatever else the
/// text holds, so that containment can be estimated both ways. Only the upper 32 bits are stored.
///
/// `packed` holds four parts, one after the other, as 32-bit words:
///
///     part       words              content
///     windows    ⌈windowCount/4⌉    samples in each window of `windowWords` words, 8 bits each,
///                                   first window in the low byte
///     trace      traceCount         upper halves of the sampled shingle hashes, in text order
///     slots      3 × slotCount      shingle before, shingle after (0: none), value << 1 | isNumber,
///                                   the lower 16 bits of each
///     signature  signatureCount     MinHash minima; empty unless the method is `minhash`
///
/// A slot is a number, or a capitalised word inside a sentence: what tells one bulletin of a
/// template from the next. Two texts agree on it when it follows or precedes the same shingle.
public struct Fingerprint: Hashable, Sendable {
  /// 128-bit digest of the normalised text: equal digests are exact copies.
  public var exact: [UInt64]
  /// Words of the normalised text.
  public var words: Int
  /// One shingle in this many is in the trace; doubled for a text over `maxTrace` samples.
  public internal(set) var sampling = 1
  /// Words that one window spans; doubled together with `sampling`.
  public internal(set) var windowWords = Fingerprint.baseWindow
  public internal(set) var windowCount = 0
  public internal(set) var traceCount = 0
  public internal(set) var slotCount = 0
  public internal(set) var signatureCount = 0
  public internal(set) var packed: [UInt32] = []

  /// Words of a window before any doubling (`docs/near-duplicates.md`, "Windows").
  public static let baseWindow = 20
  /// Most samples of one record: 8,192 words at one in two, 16 KiB.
  public static let maxTrace = 4_096
  /// Most slots of one record; over it, slots are sampled by the shingle before them.
  public static let maxSlots = 512

  public init(exact: [UInt64], words: Int) {
    self.exact = exact
    self.words = words
  }

  /// Where the windows end and the trace begins in `packed`.
  public var traceStart: Int { (windowCount + 3) / 4 }
  /// Where the slots begin in `packed`.
  public var slotStart: Int { traceStart + traceCount }
  /// Where the MinHash signature begins in `packed`.
  public var signatureStart: Int { slotStart + 3 * slotCount }

  /// The exact digest as 32 lower-case hexadecimal digits.
  public var digest: String {
    var bytes: [UInt8] = []
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    for word in exact {
      for nibble in 0..<16 { bytes.append(digits[Int(word >> UInt64(60 - 4 * nibble) & 15)]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
