internal import CopydeskBase

// Features of headings, sections and neighbours: what stands before and after a block.
extension FeatureBuilder {
  mutating func addHeadings() {
    addTitle()
    addCart()
    var section: Int32 = -1
    for row in 0..<count {
      // A heading's own section begins with it; `sinceHeading` counts from the one before.
      table[row, .sinceHeading] = section >= 0 ? Float(row - Int(section)) : 999
      if section >= 0 {
        table[row, .sectionLevel] = table[Int(section), .headingLevel] as Float
        table[row, .sectionTopic] = Self.topic(blockTexts[Int(section)].marks)
        table[row, .headingMore] =
          !blockTexts[Int(section)].marks.isDisjoint(with: [.more, .comment, .overlay])
      }
      let tag = list.elements[Int(blocks[row].owner)].tag
      if tag.headingLevel > 0 || tag == .legend || tag == .summary || tag == .dt {
        section = Int32(truncatingIfNeeded: row)
      }
      sections.append(section)
    }
    var next = count
    for row in (0..<count).reversed() {
      let isHeading = (table[row, .headingLevel] as Float) > 0
      let start = isHeading ? row : max(0, Int(sections[row]))
      let sum = sums[min(start, next)..<next]
      table[row, .sectionWords] = sum[.words]
      table[row, .sectionDensity] = sum.linkDensity
      table[row, .sectionBlocks] = sum[.blocks]
      table[row, .toHeading] = Float(next - row)
      if isHeading { next = row }
    }
  }

  private static let topics: [WordMarks] = [
    .more, .comment, .review, .specification, .question, .overlay, .answer, .cart,
  ]

  private static func topic(_ marks: WordMarks) -> Float {
    Float((topics.firstIndex { marks.contains($0) } ?? -1) + 1)
  }

  /// Distance to the nearest short block with a word for the cart, in either direction.
  private mutating func addCart() {
    var last = -1
    for row in 0..<count {
      if blockTexts[row].marks.contains(.cart), blocks[row].counts.words <= 4 { last = row }
      table[row, .nearCart] = last >= 0 ? Float(min(999, row - last)) : 999
    }
    last = -1
    for row in (0..<count).reversed() {
      if blockTexts[row].marks.contains(.cart), blocks[row].counts.words <= 4 { last = row }
      if last >= 0 { table[row, .nearCart] = min(table[row, .nearCart], Float(last - row)) }
    }
  }

  private func titleRow() -> Int? {
    var best: (row: Int, score: Float)?
    for (row, block) in blocks.enumerated() {
      guard list.elements[Int(block.owner)].tag == .h1, !block.context.contains(.hidden) else {
        continue
      }
      let score = (table[row, .ofTitle] as Float) - 0.001 * Float(row)
      if best.map({ score > $0.score }) ?? true { best = (row, score) }
    }
    if let best { return best.row }
    return (0..<count).first { (table[$0, .ofTitle] as Float) > 0.6 }
  }

  private mutating func addTitle() {
    guard let title = titleRow() else {
      for row in 0..<count {
        table[row, .afterTitle] = -999
        table[row, .wordsAfterTitle] = -9_999
        table[row, .titleLevel] = -99
        table[row, .titleShare] = -1
      }
      return
    }
    let element = list.elements[Int(blocks[title].owner)]
    var isAbove = [Bool](repeating: false, count: list.elements.count)
    var above = blocks[title].owner
    while above >= 0 {
      isAbove[Int(above)] = true
      above = list.elements[Int(above)].parent
    }
    let all = max(1, sums.all[.words])
    let after = sums.totals[title + 1][.words]
    for (row, block) in blocks.enumerated() {
      table[row, .afterTitle] = Float(max(-300, min(300, row - title)))
      table[row, .wordsAfterTitle] = sums.totals[row][.words] - after
      var common = block.owner
      while !isAbove[Int(common)] { common = max(0, list.elements[Int(common)].parent) }
      table[row, .titleLevel] = Float(list.elements[Int(common)].depth - element.depth)
      table[row, .titleShare] = sum(common)[.words] / all
    }
  }

  private static let neighbours: [(step: Int, first: BlockFeature)] = [
    (-2, .wordsPrevious2), (-1, .wordsPrevious1), (1, .wordsNext1), (2, .wordsNext2),
  ]
  private static let windows:
    [(reach: Int, words: BlockFeature, density: BlockFeature, good: BlockFeature)] = [
      (3, .near3Words, .near3Density, .near3Good), (8, .near8Words, .near8Density, .near8Good),
      (20, .near20Words, .near20Density, .near20Good),
    ]

  mutating func addNeighbours() {
    for row in 0..<count {
      for near in Self.neighbours { addNeighbour(row, row + near.step, near.first) }
      for window in Self.windows {
        let sum = sums[max(0, row - window.reach)..<min(count, row + window.reach + 1)]
        table[row, window.words] = sum.mean(.words)
        table[row, window.density] = sum.linkDensity
        table[row, window.good] = sum[.goodWords] / max(1, sum[.words])
      }
      let good = sums.all[.goodWords]
      table[row, .goodBefore] = good > 0 ? sums.totals[row][.goodWords] / good : -1
      table[row, .goodAfter] = good > 0 ? 1 - sums.totals[row + 1][.goodWords] / good : -1
    }
    var last = -1
    for row in 0..<count {
      table[row, .sinceGood] = last >= 0 ? Float(min(999, row - last)) : 999
      if table[row, .isGood] { last = row }
    }
    var next = -1
    for row in (0..<count).reversed() {
      if table[row, .isGood] { next = row }
      table[row, .toGood] = next >= 0 ? Float(min(999, next - row)) : 999
    }
  }

  private mutating func addNeighbour(_ row: Int, _ other: Int, _ first: BlockFeature) {
    var values: [6 of Float] = .init(repeating: -1)
    if other >= 0, other < count {
      values[0] = table[other, .words]
      values[1] = table[other, .linkDensity]
      values[2] = table[other, .endsSentence]
      values[3] = table[other, .headingLevel]
      values[4] = table[other, .stopShare]
      values[5] = shapes[other] == shapes[row] ? 1 : 0
    }
    for index in 0..<6 {
      if let feature = BlockFeature(rawValue: first.rawValue + index) {
        table[row, feature] = values[index]
      }
    }
  }

  mutating func addPage(_ page: PageFeatures) {
    let all = sums.all
    var tags = [Float](repeating: 0, count: 256)
    for node in 0..<tree.count { tags[Int(tree.tags[node].rawValue)] += 1 }
    var counts = SIMD16<Int32>.zero
    for text in blockTexts {
      counts &+= SIMD16<Int32>(truncatingIfNeeded: text.counts.lanes)
    }
    let words = max(1, all[.words])
    var values: [(BlockFeature, Float)] = [
      (.pageWords, words), (.pageBlocks, Float(count)), (.pageNodes, Float(tree.count)),
      (.pageDensity, all.linkDensity), (.pageGood, all[.goodWords] / words),
      (.pageGoodWords, all[.goodWords]),
      (.pageParagraphShare, all[.paragraphWords] / words),
      (.pageListShare, all[.listWords] / words),
      (.pageHiddenShare, all[.hiddenWords] / words), (.pagePrices, all[.prices]),
      (.pageDates, all[.dates]),
    ]
    var goodBlocks: Float = 0
    for row in 0..<count where table[row, .isGood] { goodBlocks += 1 }
    values.append((.pageGoodBlocks, goodBlocks))
    for (offset, tag) in Self.countedTags.enumerated() {
      if let feature = BlockFeature(rawValue: BlockFeature.pageP.rawValue + offset) {
        values.append((feature, tags[Int(tag.rawValue)]))
      }
    }
    for lane in BlockText.MarkCounts.marks.indices {
      if let feature = BlockFeature(rawValue: BlockFeature.pageReplies.rawValue + lane) {
        values.append((feature, Float(min(50, counts[lane]))))
      }
    }
    values.append(contentsOf: page.values)
    values.append((.titleLength, Float(texts.titleBytes)))
    values.append((.descriptionLength, Float(texts.descriptionWords)))
    values.append((.hasArticleBody, texts.bodyWords > 30 ? 1 : 0))
    for row in 0..<count {
      for (feature, value) in values { table[row, feature] = value }
    }
  }

  /// The tags counted by `pageP` and the features after it, in their order.
  private static let countedTags: [HTMLTag] = [
    .p, .li, .table, .form, .img, .a, .h1, .h2, .h3, .pre, .td, .article, .time, .button, .input,
    .section, .blockquote, .main, .code, .dt, .label,
  ]
}
