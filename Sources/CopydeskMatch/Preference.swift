internal import CopydeskText

/// Who of the documents of one group is rather kept: a total order, so that the answer depends on
/// nothing else.
struct Preference {
  private let keep: [NearDuplicateConfig.Keep]
  /// Sites that members of the group credit with the text.
  private let credited: Set<UInt64>

  init(_ config: NearDuplicateConfig, _ pool: RecordPool, among group: [Int]) {
    keep = config.keep
    guard config.keep.contains(.original) else {
      credited = []
      return
    }
    var named: Set<UInt64> = []
    for member in group where pool[member].standing.credit.source != 0 {
      named.insert(pool[member].standing.credit.source)
    }
    credited = named
  }

  func prefers(_ left: RecordPool.Document, to right: RecordPool.Document) -> Bool {
    compare(left, right).isLeft
  }

  /// What decides between the two.
  func reason(_ left: RecordPool.Document, _ right: RecordPool.Document) -> KeptBy {
    compare(left, right).by
  }

  private func compare(
    _ left: RecordPool.Document, _ right: RecordPool.Document
  ) -> (isLeft: Bool, by: KeptBy) {
    switch (left.earlier, right.earlier) {
    case (let left?, let right?): return (left < right, .published)
    case (.some, nil): return (true, .published)
    case (nil, .some): return (false, .published)
    case (nil, nil): break
    }
    // Before any policy: a copy with characters lost is never the better one.
    if left.damage != right.damage { return (left.damage < right.damage, .undamaged) }
    for criterion in keep {
      let (a, b, by) = ranks(criterion, left, right)
      if a != b { return (a < b, by) }
    }
    if left.identity != right.identity { return (left.identity < right.identity, .address) }
    return (left.ordinal < right.ordinal, .first)
  }

  /// The lesser rank is kept.
  private func ranks(
    _ criterion: NearDuplicateConfig.Keep, _ left: RecordPool.Document, _ right: RecordPool.Document
  ) -> (UInt64, UInt64, KeptBy) {
    switch criterion {
    case .trusted:
      return (UInt64(left.standing.trust), UInt64(right.standing.trust), .trusted)
    case .original: return (origin(left), origin(right), .original)
    // A document without a date is not known to be early.
    case .earliest: return (Self.rank(left.day), Self.rank(right.day), .earliest)
    case .longest: return (UInt64(right.words), UInt64(left.words), .longest)
    case .cleanest:
      return (UInt64(left.standing.chrome), UInt64(right.standing.chrome), .cleanest)
    case .first: return (left.ordinal, right.ordinal, .first)
    }
  }

  private static func rank(_ day: Int32?) -> UInt64 {
    UInt64(truncatingIfNeeded: Int64(day ?? .max) - Int64(Int32.min))
  }

  /// 0: others, or it itself, credit its site; 1: it credits nobody; then the plainer its credit.
  private func origin(_ document: RecordPool.Document) -> UInt64 {
    let standing = document.standing
    if standing.credit.kind == .twin { return 3 }
    if standing.site != 0, credited.contains(standing.site) { return 0 }
    return UInt64(standing.credit.kind.rawValue) + 1
  }
}
