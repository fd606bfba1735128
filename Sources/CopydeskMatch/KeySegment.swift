/// An immutable sorted run of postings: which documents have which candidate key.
///
///     entries   (key, document) ascending:      17·0   17·4   90·2
///     bytes     varints: key delta, then the document,
///               as a delta after an equal key:  17 0   0 4    73 2
///
/// Keys are uniform hashes below 2^29, so that 16,384 documents of 52 keys each lie some 600 apart:
/// 3.8 bytes an entry (Witten, Moffat, Bell, "Managing Gigabytes", section 3.3, for the bound).
/// Segments are read from front to back and never changed.
public struct KeySegment: Hashable, Sendable {
  /// Most documents of one segment, so that a document's number takes two bytes.
  public static let mostDocuments = 1 << 14

  /// The index's number of the first document; the others follow it without gaps.
  public var first: Int64
  /// How many keys each document has.
  public var counts: [UInt16]
  public var bytes: [UInt8]

  public init(first: Int64, counts: [UInt16], bytes: [UInt8]) {
    self.first = first
    self.counts = counts
    self.bytes = bytes
  }

  /// The segment of documents with the given keys, each distinct.
  public init(first: Int64, keys: [[UInt32]]) {
    var entries: [UInt64] = []
    entries.reserveCapacity(keys.reduce(0) { $0 + $1.count })
    for (local, keys) in keys.enumerated() {
      for key in keys { entries.append(UInt64(key) << 32 | UInt64(local)) }
    }
    entries.sort()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 4)
    var key: UInt64 = 0
    var local: UInt64 = 0
    for (index, entry) in entries.enumerated() {
      let delta = entry >> 32 - key
      let document = entry & 0xFFFF_FFFF
      bytes.append(varint: delta)
      bytes.append(varint: delta == 0 && index > 0 ? document - local : document)
      key = entry >> 32
      local = document
    }
    self.init(first: first, counts: keys.map { UInt16(clamping: $0.count) }, bytes: bytes)
  }

  /// Calls `body` with every (key, document's place), ascending.
  ///
  /// - Returns: false when the bytes are no segment: a varint cut short, a place beyond `counts`.
  @inline(__always) func scan(_ body: (UInt32, Int) -> Void) -> Bool {
    let span = bytes.span
    var offset = 0
    var key: UInt64 = 0
    var local: UInt64 = 0
    var isFirst = true
    while offset < span.count {
      guard let delta = span.varint(at: &offset), let value = span.varint(at: &offset),
        delta <= UInt64(UInt32.max), value <= UInt64(UInt32.max)
      else { return false }
      key += delta
      local = delta == 0 && !isFirst ? local + value : value
      guard key <= UInt64(UInt32.max), local < UInt64(counts.count) else { return false }
      body(UInt32(truncatingIfNeeded: key), Int(local))
      isFirst = false
    }
    return true
  }

  /// The keys of every document, ascending; nil when the bytes are no segment.
  public func keys() -> [[UInt32]]? {
    var result = [[UInt32]](repeating: [], count: counts.count)
    guard scan({ key, place in result[place].append(key) }) else { return nil }
    return result
  }
}
