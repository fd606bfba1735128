internal import CopydeskText

/// Who of two documents is rather kept: a total order, so that the answer depends on nothing else.
struct Preference {
  private let keep: [NearDuplicateConfig.Keep]

  init(_ config: NearDuplicateConfig) { keep = config.keep }

  func prefers(_ left: RecordPool.Document, to right: RecordPool.Document) -> Bool {
    switch (left.earlier, right.earlier) {
    case (let left?, let right?): return left < right
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): break
    }
    // Before any policy: a copy with characters lost is never the better one.
    if left.damage != right.damage { return left.damage < right.damage }
    for criterion in keep {
      switch criterion {
      case .earliest:
        // A document without a date is not known to be early.
        let (a, b) = (left.day ?? .max, right.day ?? .max)
        if a != b { return a < b }
      case .longest: if left.words != right.words { return left.words > right.words }
      case .first: if left.ordinal != right.ordinal { return left.ordinal < right.ordinal }
      }
    }
    if left.identity != right.identity { return left.identity < right.identity }
    return left.ordinal < right.ordinal
  }
}
