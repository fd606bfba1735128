internal import CopydeskText

/// Pairs of documents that share enough candidate keys, by an external sort in two passes.
///
///     keys, by arrival     (7, a) (9, a) (7, b) (9, b) (7, c)      dealt by key
///     lists, one part      7: a b c      9: a b                    sorted by key
///     meetings             (a,b) (a,c) (b,c) (a,b)                 dealt by the first document
///     candidates of a      b twice, c once                         counted
///
/// Lists longer than `listLength` make neighbours meet only, in the order of document identity: this cap
/// is decided by counts over the whole set, never by arrival.
///
/// Memory: one part of each pass, whatever the number of documents.
struct CandidatePairs {
  private let pool: RecordPool
  private let exact: ExactGroups
  private let rules: MatchRules
  private let isSampled: Bool
  /// left << 32 | right, once for every key that the two share.
  private var meetings: EntryParts
  private var keys: EntryParts
  init(
    _ pool: RecordPool, keys: consuming EntryParts, _ exact: ExactGroups,
    _ config: NearDuplicateConfig, _ rules: MatchRules, scratch directory: String, memory: Int
  ) {
    self.pool = pool
    self.keys = keys
    self.exact = exact
    self.rules = rules
    isSampled = config.method == .sampled
    meetings = EntryParts(bound: UInt64(pool.count), directory: directory, memory: memory)
  }

  /// Calls `body` for each document with partners: the document and the partners after it, ascending.
  ///
  /// - Throws: `ScratchError`.
  mutating func forEach(_ body: (Int, [Int32]) -> Void) throws(ScratchError) {
    meet()
    try keys.check()
    var entries: [UInt64] = []
    var counts = [UInt16](repeating: 0, count: pool.count)
    var starts: [Int32] = []
    var rights: [Int32] = []
    var partners: [Int32] = []
    for part in 0..<meetings.count {
      meetings.take(part, into: &entries)
      let (first, lefts) = (meetings.range(of: part).lowerBound, meetings.range(of: part).count)
      Self.group(entries, first: first, lefts: lefts, starts: &starts, rights: &rights)
      for left in 0..<lefts where starts[left] < starts[left + 1] {
        let met = Int(starts[left])..<Int(starts[left + 1])
        for place in met where counts[Int(rights[place])] < .max { counts[Int(rights[place])] += 1 }
        partners.removeAll(keepingCapacity: true)
        for place in met {
          let right = Int(rights[place])
          let shared = Int(counts[right])
          counts[right] = 0
          if shared > 0, isCandidate(first + left, right, shared: shared) {
            partners.append(rights[place])
          }
        }
        if partners.isEmpty { continue }
        partners.sort()
        body(first + left, partners)
      }
    }
    try meetings.check()
  }

  /// Sorts the keys part by part and notes who meets whom under each.
  private mutating func meet() {
    var sort = RadixSort()
    var entries: [UInt64] = []
    var members: [Int32] = []
    keys.finish()
    for part in 0..<keys.count {
      keys.take(part, into: &entries)
      sort.sort(&entries, bits: 32..<64)
      var first = 0
      while first < entries.count {
        let key = entries[first] >> 32
        var end = first + 1
        while end < entries.count, entries[end] >> 32 == key { end += 1 }
        if end - first > 1 {
          members.removeAll(keepingCapacity: true)
          for index in first..<end {
            let position = pool.positions[Int(truncatingIfNeeded: entries[index] & 0xFFFF_FFFF)]
            if exact.leaders[Int(position)] == position { members.append(position) }
          }
          note(&members)
        }
        first = end
      }
    }
    meetings.finish()
  }

  private mutating func note(_ members: inout [Int32]) {
    guard members.count > 1 else { return }
    if members.count > rules.listLength {
      members.sort()
      for place in 1..<members.count { note(members[place - 1], members[place]) }
      return
    }
    for place in 1..<members.count {
      for other in 0..<place { note(members[other], members[place]) }
    }
  }

  @inline(__always) private mutating func note(_ one: Int32, _ other: Int32) {
    let left = Int(min(one, other))
    meetings.append(UInt64(left) << 32 | UInt64(max(one, other)))
  }

  /// Sorts meetings by their first document: where each one's begin in `rights`, and the end.
  private static func group(
    _ entries: [UInt64], first: Int, lefts: Int, starts: inout [Int32], rights: inout [Int32]
  ) {
    starts.removeAll(keepingCapacity: true)
    starts += repeatElement(0, count: lefts + 2)
    // Counted two places on, so that after the second pass each count stands where its list begins.
    for entry in entries { starts[Int(entry >> 32) - first + 2] += 1 }
    for index in 2..<starts.count { starts[index] += starts[index - 1] }
    if rights.count < entries.count { rights = Array(repeating: 0, count: entries.count) }
    for entry in entries {
      let left = Int(entry >> 32) - first + 1
      rights[Int(starts[left])] = Int32(truncatingIfNeeded: entry & 0xFFFF_FFFF)
      starts[left] += 1
    }
  }

  private func isCandidate(_ left: Int, _ right: Int, shared: Int) -> Bool {
    let (a, b) = (pool[left], pool[right])
    // Two documents of earlier runs have been matched in their own night.
    guard a.earlier == nil || b.earlier == nil else { return false }
    guard isSampled else { return shared > 0 }
    return shared >= rules.sharedKeys
      && Double(shared) >= rules.sharedShare * Double(min(a.keyCount, b.keyCount))
  }
}
