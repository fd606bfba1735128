internal import CopydeskBase
public import CopydeskText

/// The shingles that so many documents have that they say nothing about a pair: a frozen snapshot.
///
/// A counter for each of 2^22 slots, several shingles to a slot (a Bloom filter with counters and a
/// single hash: Fan et al. 2000); a slot is common when more documents than a limit have a shingle
/// in it. With 210 samples a document a slot counts 0.00005 of all documents by chance, a
/// thirty-fifth of the limit `MatchRules.commonShare`.
///
/// Snapshots are taken when the number of kept documents reaches 1,024 and whenever it has doubled
/// since: a function of how many documents have been kept, not of how they came, so that ten nights
/// judge with the same snapshots as one run.
public struct CommonShingles: Hashable, Sendable {
  static let slots = 1 << 22
  /// Documents kept when the first snapshot is taken.
  static let firstSize = 1_024

  /// Kept documents counted.
  public let documents: Int
  private var bits: [UInt64]

  /// - Parameter slots: ascending.
  public init(documents: Int, slots: [UInt32]) {
    self.documents = documents
    bits = Array(repeating: 0, count: Self.slots / 64)
    for slot in slots where slot < UInt32(Self.slots) {
      bits[Int(slot) / 64] |= 1 << UInt64(slot % 64)
    }
  }

  /// The common slots, ascending: what the index stores.
  public var commonSlots: [UInt32] {
    var result: [UInt32] = []
    for (index, word) in bits.enumerated() where word != 0 {
      for bit in 0..<64 where word >> UInt64(bit) & 1 == 1 {
        result.append(UInt32(index * 64 + bit))
      }
    }
    return result
  }

  @inline(__always) static func slot(_ hash: UInt32) -> Int {
    Int(truncatingIfNeeded: Hash64.mix(UInt64(hash))) & (slots - 1)
  }

  @inline(__always) func contains(_ hash: UInt32) -> Bool {
    let slot = Self.slot(hash)
    return bits[slot / 64] >> UInt64(slot % 64) & 1 == 1
  }

  /// The number of kept documents at which the next snapshot is due.
  public static func nextSize(after snapshot: CommonShingles?) -> Int {
    snapshot.map { max(firstSize, $0.documents) * 2 } ?? firstSize
  }

  /// Counts documents one by one.
  public struct Counter {
    private var counts = [UInt16](repeating: 0, count: CommonShingles.slots)
    private var seen = PositionTable()
    private var words: [UInt32] = []
    public private(set) var documents = 0

    public init() {}

    public mutating func add(_ record: MatchRecord) {
      let print = record.fingerprint
      count(print.traceCount, (print.traceStart..<print.slotStart).lazy.map { print.packed[$0] })
    }

    mutating func add(_ index: Int, of pool: RecordPool) {
      let document = pool[index]
      pool.read(index, into: &words)
      count(document.traceCount, words[document.traceStart..<document.slotStart])
    }

    private mutating func count(_ samples: Int, _ hashes: some Sequence<UInt32>) {
      documents += 1
      seen.reset(samples)
      for hash in hashes where seen.insertNew(hash) {
        let slot = CommonShingles.slot(hash)
        if counts[slot] < .max { counts[slot] += 1 }
      }
    }

    /// The slots in more documents than the rules allow.
    public func snapshot(_ rules: MatchRules = MatchRules()) -> CommonShingles {
      let most = max(rules.commonGroups, Int(rules.commonShare * Double(documents)))
      let slots = counts.indices.filter { Int(counts[$0]) > most }
      return CommonShingles(documents: documents, slots: slots.map { UInt32($0) })
    }
  }
}
