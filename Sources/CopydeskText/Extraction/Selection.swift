internal import CopydeskBase

/// From scores to verdicts: the passes that look at more than one block.
struct Selection {
  private let page: PageView
  private let config: ExtractionConfig
  private(set) var scores: [Float]
  private(set) var reasons: [String] = []
  private(set) var isKept: [Bool] = []
  private var families: [String?] = []
  /// How many blocks away prose may stand that keeps a piece of code.
  private static let codeReach = 8
  /// Expected word F1 below which a choice of few words is no content: an error page, a wall, an empty shelf.
  private static let leastExpected: Float = 0.2
  private static let fewWords: Float = 60
  /// Most blocks that one line such as "Related articles" takes with it.
  private static let tailBlocks = 200

  /// - Parameters:
  ///   - scores: how likely each block is content, 0...1.
  ///   - article: how likely the page is an article, 0...1.
  ///   - title: line hash of the title.
  init(
    _ page: PageView, _ config: ExtractionConfig, scores: [Float], article: Float, title: UInt64?
  ) {
    self.page = page
    self.config = config
    self.scores = scores
    name()
    let threshold = threshold(caution: caution(article: article))
    isKept = scores.map { $0 >= threshold }
    keepCode()
    // On other pages the model's choice is better than these rules: measured in cross-validation.
    if page.kind == .article || config.mode == .precision {
      removePhrases()
      removeTails()
    }
    removeRepeats()
    applySwitches(title)
    if config.mode == .precision { settleHeadings() }
    dropWhenEmpty()
  }

  /// The score from which blocks are kept.
  ///
  /// The best-scored blocks are taken up to where the expected F-measure is greatest,
  /// 2·Σ(w·p, taken) / (caution·Σ(w, taken) + Σ(w·p, all)) (maximum expected F1 at a caution of 1; Ye et al., ICML 2012).
  private func threshold(caution: Float) -> Float {
    var total: Float = 0
    for (index, block) in page.list.blocks.enumerated() {
      total += scores[index] * Float(block.counts.words)
    }
    // Ties are settled by position, so that the order is the same on every run.
    let order = scores.indices.sorted {
      scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1
    }
    var taken: Float = 0
    var hit: Float = 0
    var best: (measure: Float, score: Float, f1: Float, words: Float) = (0, 2, 0, 0)
    for index in order {
      let words = Float(page.list.blocks[index].counts.words)
      taken += words
      hit += words * scores[index]
      let measure = 2 * hit / max(1, caution * taken + total)
      if measure > best.measure {
        best = (measure, scores[index], 2 * hit / max(1, taken + total), taken)
      }
    }
    if best.f1 < Self.leastExpected, best.words < Self.fewWords { return 2 }
    return best.score
  }

  /// What a word too many costs against a word missed: above 1 the choice is smaller and surer.
  ///
  /// Values from cross-validation on wcxb-dev: articles gain up to 1.7, grids and threads lose from 1.2 on.
  private func caution(article: Float) -> Float {
    switch config.mode {
    case .balanced: 1.1 + 0.6 * article
    case .precision: 5
    case .recall: 0.5
    }
  }

  private mutating func name() {
    for (index, block) in page.list.blocks.enumerated() {
      let family = ChromePhrases.family(block.counts)
      families.append(family)
      reasons.append(block.counts.words == 0 ? "noWords" : "model")
      if let family, scores[index] < 0.5 { reasons[index] = "phrase:" + family }
      if block.counts.words == 0 { scores[index] *= 0.5 }
    }
  }

  private mutating func remove(_ index: Int, _ reason: String) {
    guard isKept[index] else { return }
    isKept[index] = false
    reasons[index] = reason
  }

  /// Code stays with the text it stands among, however little it reads like prose.
  private mutating func keepCode() {
    for (index, block) in page.list.blocks.enumerated() where block.kind == .code && !isKept[index]
    {
      let parent = page.tree.parents[Int(block.element)]
      guard parent >= 0, !block.context.isChrome else { continue }
      let near = max(0, index - Self.codeReach)..<min(isKept.count, index + Self.codeReach + 1)
      let siblings = page.blocks(of: parent).clamped(to: near)
      guard siblings.contains(where: { isKept[$0] && page.isGood($0) }) else { continue }
      isKept[index] = true
      reasons[index] = "code"
    }
  }

  /// Lines that are chrome by their words, and the byline of an article, which is metadata.
  private mutating func removePhrases() {
    for (index, block) in page.list.blocks.enumerated() where isKept[index] {
      if block.kind != .heading, block.kind != .code, block.kind != .tableRow,
        let family = families[index],
        scores[index] < 0.9 || page.linkDensity(index) > 0.5 || block.context.isChrome
      {
        remove(index, "phrase:" + family)
      } else if !block.context.isDisjoint(with: [.share, .overlay, .footer]),
        page.linkDensity(index) > 0.8, block.kind != .heading
      {
        remove(index, "linkDensity")
      } else if page.kind == .article, block.context.contains(.byline), block.counts.words <= 12,
        !block.counts.endsSentence
      {
        remove(index, "byline")
      }
    }
  }

  /// A line of five words or more that was taken already is dropped; code and table rows may repeat.
  private mutating func removeRepeats() {
    var seen: Set<UInt64> = []
    for (index, block) in page.list.blocks.enumerated() where isKept[index] {
      guard block.counts.words >= 5, block.kind != .code, block.kind != .tableRow else { continue }
      if !seen.insert(block.counts.line).inserted { remove(index, "repeated") }
    }
  }

  /// A line that opens a list of other pages takes what follows in its parent, while that is short or linked.
  private mutating func removeTails() {
    guard page.kind != .forum else { return }
    for (index, block) in page.list.blocks.enumerated() {
      guard let family = families[index], ChromePhrases.opensTail(family),
        index > page.firstGood
      else { continue }
      remove(index, "phrase:" + family)
      let parent = page.tree.parents[Int(block.element)]
      guard parent >= 0 else { continue }
      var good = 0
      let end = min(page.blocks(of: parent).upperBound, index + 1 + Self.tailBlocks)
      for next in (index + 1)..<max(index + 1, end) {
        let block = page.list.blocks[next]
        if page.isGood(next), page.linkDensity(next) < 0.2 { good += 1 }
        if good > 0 || block.kind == .heading && page.linkDensity(next) == 0 { break }
        remove(next, "after:" + family)
      }
    }
  }

  private mutating func applySwitches(_ title: UInt64?) {
    for (index, block) in page.list.blocks.enumerated() {
      if !config.tables, block.kind == .tableRow { remove(index, "tablesOff") }
      let isComment = block.context.contains(.comment)
      guard isComment else { continue }
      switch config.comments {
      case .off: remove(index, "comment")
      case .on:
        if !isKept[index], block.counts.words >= 5, page.linkDensity(index) < 0.5,
          !block.context.isChrome
        {
          isKept[index] = true
          reasons[index] = "comment"
        }
      case .auto: break
      }
    }
  }

  /// A heading stays when what it heads stays: something kept before the next heading of its level.
  private mutating func settleHeadings() {
    let blocks = page.list.blocks
    for index in blocks.indices.reversed() where blocks[index].kind == .heading {
      var hasContent = false
      var removed = 0
      for next in (index + 1)..<max(index + 1, min(blocks.count, index + 12)) {
        if blocks[next].kind == .heading, blocks[next].level <= blocks[index].level { break }
        if isKept[next] {
          hasContent = true
          break
        }
        removed += 1
        if removed > 8 { break }
      }
      if isKept[index], !hasContent {
        // The last lines of a page of headings (a listing) head nothing, and are content all the same.
        if page.kind != .listing, page.kind != .collection, page.kind != .product {
          remove(index, "headsNothing")
        }
      }
    }
  }

  /// A page of which only scraps were kept has no content.
  private mutating func dropWhenEmpty() {
    var words = 0
    for (index, block) in page.list.blocks.enumerated() where isKept[index] {
      words += block.counts.words
    }
    guard words < 8 else { return }
    for index in isKept.indices { remove(index, "noContent") }
  }
}
