/// Inverted lists of candidate keys in flat arrays.
///
///     documents      0          1       2
///     keys         7  9      7  4       9        sorted by (key, position):  4 | 7 7 | 9 9
///     starts       0          2         4   5
///     postings     0 1*  0 2*                    documents of each list that two share; * ends a list
///     places       0  2      1  -       3        where each key's own document stands in `postings`
///
/// A document's partners under one key are what follows its place, up to the end mark.
/// 1 M documents of 400 words at one in 8: 50 M keys, 1.2 GB while sorting, 400 MB after.
struct PostingLists {
  private static let endBit: UInt32 = 1 << 31
  private static let longBit: UInt32 = 1 << 30
  private static let none = UInt32.max

  private(set) var starts: [Int] = [0]
  private var postings: [UInt32] = []
  private var places: [UInt32] = []

  /// - Parameters:
  ///   - starts: where each document's keys begin in `keys`, and the end.
  ///   - longest: longer lists are marked: only neighbours meet through them.
  init(keys: [UInt32], starts: [Int], longest: Int) {
    self.starts = starts
    places = Array(repeating: Self.none, count: keys.count)
    var owners: [UInt32] = []
    owners.reserveCapacity(keys.count)
    for document in 0..<max(0, starts.count - 1) {
      for _ in starts[document]..<starts[document + 1] {
        owners.append(UInt32(truncatingIfNeeded: document))
      }
    }
    for part in 0..<Self.parts {
      addLists(Self.sorted(keys, part: part), owners: owners, longest: longest)
    }
  }

  /// The keys are sorted in so many parts, by their upper bits, one after the other: a sixteenth of the memory.
  private static let parts: UInt32 = 16

  private mutating func addLists(_ entries: [UInt64], owners: [UInt32], longest: Int) {
    var first = 0
    while first < entries.count {
      var end = first + 1
      while end < entries.count, entries[end] >> 32 == entries[first] >> 32 { end += 1 }
      if end - first > 1 {
        let mark = end - first > longest ? Self.longBit : 0
        for index in first..<end {
          let position = Int(truncatingIfNeeded: entries[index] & 0xFFFF_FFFF)
          places[position] = UInt32(truncatingIfNeeded: postings.count)
          postings.append(owners[position] | mark | (index == end - 1 ? Self.endBit : 0))
        }
      }
      first = end
    }
  }

  /// Adds one to `counts` for every key that `document` shares with a later one, and notes whom it
  /// met.
  func count(_ document: Int, into counts: inout [UInt16], met: inout [Int32]) {
    for position in starts[document]..<starts[document + 1] {
      guard places[position] != Self.none else { continue }
      var place = Int(places[position])
      while postings[place] & Self.endBit == 0 {
        place += 1
        let entry = postings[place]
        let other = Int(entry & (Self.longBit - 1))
        if counts[other] == 0 { met.append(Int32(truncatingIfNeeded: other)) }
        if counts[other] < .max { counts[other] += 1 }
        if entry & Self.longBit != 0 { break }
      }
    }
  }

  /// The keys of one part with their positions, ordered by (key, position): three stable passes of 11 bits.
  private static func sorted(_ keys: [UInt32], part: UInt32) -> [UInt64] {
    let width = UInt32(limit(of: keys) / UInt64(parts)) + 1
    var from: [UInt64] = []
    for (position, key) in keys.enumerated() where key / width == part {
      from.append(UInt64(key) << 32 | UInt64(position))
    }
    var to = [UInt64](repeating: 0, count: from.count)
    for pass in 0..<3 {
      let shift = UInt64(32 + 11 * pass)
      var offsets = [Int](repeating: 0, count: 2_049)
      for entry in from { offsets[Int(entry >> shift & 2_047) + 1] += 1 }
      for bucket in 1..<offsets.count { offsets[bucket] += offsets[bucket - 1] }
      for entry in from {
        let bucket = Int(entry >> shift & 2_047)
        to[offsets[bucket]] = entry
        offsets[bucket] += 1
      }
      swap(&from, &to)
    }
    return from
  }

  /// The largest key: sampled keys are the small hashes, so parts by the plain upper bits would be uneven.
  private static func limit(of keys: [UInt32]) -> UInt64 { UInt64(keys.max() ?? 0) }
}
