internal import CopydeskBase

// Which of the passages are the page's text, and what becomes of them.
extension StateProse {
  /// The passages in the object with the page's title that holds most of them; of nested ones the innermost that
  /// still has two thirds.
  func ofEntity() -> [Passage]? {
    var words = Array(repeating: 0, count: parents.count)
    for passage in passages {
      var entity = passage.entity
      while entity >= 0 {
        words[entity] += passage.words
        entity = parents[entity]
      }
    }
    guard let most = words.max(), most >= Self.enough,
      let chosen = words.lastIndex(where: { $0 * 3 >= most * 2 })
    else { return nil }
    return withoutTeasers(
      passages.filter { passage in
        var entity = passage.entity
        while entity > chosen { entity = parents[entity] }
        return entity == chosen
      })
  }

  /// The passages at the place with the most words; text names count three times.
  func ofPlace() -> [Passage]? {
    var order: [UInt64] = []
    var weights: [UInt64: Int] = [:]
    for passage in passages where passage.rank != .teaser {
      if weights[passage.place] == nil { order.append(passage.place) }
      weights[passage.place, default: 0] += passage.words * (passage.rank == .text ? 3 : 1)
    }
    var best: (place: UInt64, weight: Int)?
    for place in order {
      let weight = weights[place] ?? 0
      if weight > best?.weight ?? 0 { best = (place, weight) }
    }
    guard let best else { return nil }
    return passages.filter { $0.place == best.place }
  }

  /// Without the summaries, where there is as much text as they are.
  private func withoutTeasers(_ passages: [Passage]) -> [Passage] {
    var words = (texts: 0, teasers: 0)
    for passage in passages {
      if passage.rank == .text { words.texts += passage.words }
      if passage.rank == .teaser { words.teasers += passage.words }
    }
    return words.texts >= words.teasers ? passages.filter { $0.rank != .teaser } : passages
  }

  /// The passages as blocks, in the state's order, without what an earlier one said.
  static func blocks(
    of passages: [Passage], with parser: inout HTMLParser
  ) -> [TextBlock] {
    var blocks: [TextBlock] = []
    var seen: Set<UInt64> = []
    var heading: String?
    for passage in passages {
      var parts =
        passage.block.map { [$0] } ?? FragmentBlocks.blocks(of: passage.text, with: &parser)
      parts.removeAll { part in
        let counts = FallbackText.counts(part.text)
        return counts.words >= 3 && part.kind != .code && !seen.insert(counts.line).inserted
      }
      guard !parts.isEmpty else { continue }
      if let title = passage.heading, title != heading {
        let text = Array(title.utf8)
        blocks.append(
          TextBlock(kind: .heading, level: 3, text: text))
      }
      heading = passage.heading
      blocks.append(contentsOf: parts)
    }
    return blocks
  }
}
