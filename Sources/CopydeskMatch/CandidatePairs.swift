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
  private let meetings: EntryParts
  private let leftsPerPart: Int

  /// Parts into which the meetings are dealt; fewer documents than `leastLefts` make no part.
  private static let parts = 256
  private static let leastLefts = 1_024

  init(
    _ pool: RecordPool, _ exact: ExactGroups, _ config: NearDuplicateConfig, _ rules: MatchRules,
    scratch directory: String, memory: Int
  ) {
    self.pool = pool
    self.exact = exact
    self.rules = rules
    isSampled = config.method == .sampled
    leftsPerPart = max(pool.count / Self.parts + 1, Self.leastLefts)
    meetings = EntryParts(
      count: pool.count / leftsPerPart + 1, directory: directory, memory: memory)
  }

  /// Calls `body` for each document with partners: the document and the partners after it, ascending.
  ///
  /// - Throws: `ScratchError`.
  func forEach(_ body: (Int, [Int32]) -> Void) throws(ScratchError) {
    meet()
    try pool.entries.check()
    var entries: [UInt64] = []
    var counts = [UInt16](repeating: 0, count: pool.count)
    var starts: [Int32] = []
    var rights: [Int32] = []
    var partners: [Int32] = []
    for part in 0..<meetings.count {
      meetings.take(part, into: &entries)
      let first = part * leftsPerPart
      let lefts = min(leftsPerPart, pool.count - first)
      Self.group(entries, first: first, lefts: lefts, starts: &starts, rights: &rights)
      for left in 0..<max(0, lefts) where starts[left] < starts[left + 1] {
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
  private func meet() {
    var sort = RadixSort()
    var entries: [UInt64] = []
    var members: [Int32] = []
    for part in 0..<pool.entries.count {
      pool.entries.take(part, into: &entries)
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
  }

  private func note(_ members: inout [Int32]) {
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

  @inline(__always) private func note(_ one: Int32, _ other: Int32) {
    let left = Int(min(one, other))
    meetings.append(UInt64(left) << 32 | UInt64(max(one, other)), to: left / leftsPerPart)
  }

  /// Sorts meetings by their first document: where each one's begin in `rights`, and the end.
  private static func group(
    _ entries: [UInt64], first: Int, lefts: Int, starts: inout [Int32], rights: inout [Int32]
  ) {
    starts.removeAll(keepingCapacity: true)
    starts += repeatElement(0, count: max(0, lefts) + 2)
    // Counted two places on, so that after the second pass each count stands where its list begins.
    for entry in entries { starts[Int(entry >> 32) - first + 2] += 1 }
    for index in 2..<max(2, starts.count) { starts[index] += starts[index - 1] }
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
