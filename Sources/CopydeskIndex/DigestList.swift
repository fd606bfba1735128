internal import CopydeskMatch

/// Exact digests and the kept document that each stands for: its own, or the one that a copy with
/// this digest was dropped for.
///
///     bytes   varints: digest delta, document's number, ascending by (digest, number)
struct DigestList {
  private(set) var bytes: [UInt8] = []

  init(_ entries: [(digest: UInt64, number: Int64)]) {
    let sorted = entries.sorted { ($0.digest, $0.number) < ($1.digest, $1.number) }
    var previous: UInt64 = 0
    for (place, entry) in sorted.enumerated() {
      if place > 0, sorted[place - 1] == entry { continue }
      // The upper 62 bits: a varint of ours holds 63.
      let digest = entry.digest >> 2
      bytes.append(varint: digest - previous)
      bytes.append(varint: UInt64(clamping: entry.number))
      previous = digest
    }
  }

  /// Calls `body` with the upper 62 bits of every digest, and its number, ascending.
  ///
  /// - Returns: false when the bytes are no such list.
  static func scan(_ bytes: [UInt8], _ body: (UInt64, Int64) -> Void) -> Bool {
    let span = bytes.span
    var offset = 0
    var digest: UInt64 = 0
    while offset < span.count {
      guard let delta = span.varint(at: &offset), let number = span.varint(at: &offset) else {
        return false
      }
      digest &+= delta
      body(digest, Int64(clamping: number))
    }
    return true
  }
}
