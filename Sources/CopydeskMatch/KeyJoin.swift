internal import CopydeskText

/// Tonight's documents beside the postings of earlier ones: who shares how many keys with whom.
///
///     tonight's keys   17  17  90         one slot a distinct key, ascending
///     segments         17·0 42·1 90·0     read once, merged with the slots
///     lists            17: [0]  90: [0]   earlier documents of each slot
///
/// A key that more than `commonKey` documents have is an everyday phrase: it counts for nobody from
/// then on. Earlier documents are numbered here by `base` of their segment plus their place in it.
struct KeyJoin {
  /// Documents a key may have.
  static let commonKey = 200

  /// Where the slots of each of tonight's documents begin in `slots`, and the end.
  private(set) var starts: [Int] = [0]
  private var slots: [UInt32] = []
  private var distinct: [UInt32] = []
  /// Documents of each slot so far, capped just above `commonKey`.
  private var sizes: [UInt16] = []
  /// Entries (slot, document) in the order of the segments.
  private var entries: [(slot: UInt32, document: UInt32)] = []
  private var listStarts: [Int] = []
  private var listed: [UInt32] = []
  /// Chains of documents added after `finish()`, newest first, by slot; -1 ends a chain.
  private var heads: [Int32] = []
  private var links: [(document: UInt32, next: Int32)] = []
  /// Keys of every numbered document.
  private var counts: [UInt16] = []
  private var shared: [UInt16] = []

  /// Documents numbered so far.
  var documents: Int { counts.count }

  /// - Parameter keys: those of each of tonight's documents, distinct.
  init(_ keys: [[UInt32]]) {
    var order: [UInt64] = []
    order.reserveCapacity(keys.reduce(0) { $0 + $1.count })
    for own in keys {
      for key in own { order.append(UInt64(key) << 32 | UInt64(order.count)) }
      starts.append(order.count)
    }
    order.sort()
    slots = Array(repeating: 0, count: order.count)
    for entry in order {
      let key = UInt32(truncatingIfNeeded: entry >> 32)
      if distinct.last != key { distinct.append(key) }
      slots[Int(entry & 0xFFFF_FFFF)] = UInt32(distinct.count - 1)
    }
    sizes = Array(repeating: 0, count: distinct.count)
    heads = Array(repeating: -1, count: distinct.count)
  }

  /// Merges one segment in.
  ///
  /// - Returns: false when it is damaged.
  mutating func merge(_ segment: KeySegment) -> Bool {
    let base = counts.count
    counts += segment.counts
    var slot = 0
    return segment.scan { key, place in
      while slot < distinct.count, distinct[slot] < key { slot += 1 }
      guard slot < distinct.count, distinct[slot] == key, sizes[slot] <= Self.commonKey else {
        return
      }
      sizes[slot] += 1
      entries.append((UInt32(slot), UInt32(base + place)))
    }
  }

  /// Call once, after the last segment.
  mutating func finish() {
    listStarts = Array(repeating: 0, count: distinct.count + 1)
    for entry in entries { listStarts[Int(entry.slot) + 1] += 1 }
    for slot in 0..<distinct.count { listStarts[slot + 1] += listStarts[slot] }
    var next = listStarts
    listed = Array(repeating: 0, count: entries.count)
    for entry in entries {
      listed[next[Int(entry.slot)]] = entry.document
      next[Int(entry.slot)] += 1
    }
    entries = []
    shared = Array(repeating: 0, count: counts.count)
  }

  /// Numbers a document of tonight that is kept, so that the next ones meet it.
  mutating func keep(_ tonight: Int) -> Int {
    let number = counts.count
    let range = starts[tonight]..<starts[tonight + 1]
    counts.append(UInt16(clamping: range.count))
    shared.append(0)
    for position in range {
      let slot = Int(slots[position])
      guard sizes[slot] <= Self.commonKey else { continue }
      sizes[slot] += 1
      links.append((UInt32(number), heads[slot]))
      heads[slot] = Int32(truncatingIfNeeded: links.count - 1)
    }
    return number
  }

  /// The numbered documents that share enough keys with one of tonight's, at most `most`: those
  /// that share the most, then the older ones.
  mutating func partners(of tonight: Int, _ rules: MatchRules, most: Int) -> [Int] {
    let range = starts[tonight]..<starts[tonight + 1]
    var met: [UInt32] = []
    for position in range {
      let slot = Int(slots[position])
      guard sizes[slot] <= Self.commonKey else { continue }
      for index in listStarts[slot]..<listStarts[slot + 1] { meet(listed[index], &met) }
      var link = heads[slot]
      while link >= 0 {
        meet(links[Int(link)].document, &met)
        link = links[Int(link)].next
      }
    }
    var found: [(shared: UInt16, document: Int)] = []
    for entry in met {
      let document = Int(entry)
      let count = shared[document]
      shared[document] = 0
      let least = min(range.count, Int(counts[document]))
      if Int(count) >= rules.sharedKeys, Double(count) >= rules.sharedShare * Double(least) {
        found.append((count, document))
      }
    }
    found.sort { ($1.shared, $0.document) < ($0.shared, $1.document) }
    return found.prefix(most).map(\.document)
  }

  @inline(__always) private mutating func meet(_ document: UInt32, _ met: inout [UInt32]) {
    if shared[Int(document)] == 0 { met.append(document) }
    if shared[Int(document)] < .max { shared[Int(document)] += 1 }
  }
}
