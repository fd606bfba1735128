internal import CopydeskBase

// Features of the subtrees a block lies in, and of the page's likely containers.
extension FeatureBuilder {
  /// First feature of each level, in steps up.
  private static let levels: [(up: Int, first: BlockFeature, isWide: Bool)] = [
    (0, .words0, false), (1, .words1, true), (2, .words2, true), (3, .words3, true),
    (5, .words5, false),
  ]

  mutating func addSubtrees() {
    let all = sums.all
    for (row, block) in blocks.enumerated() {
      for level in Self.levels {
        addSubtree(row, up(block.owner, level.up), level.first, all, isWide: level.isWide)
      }
      let element = list.elements[Int(block.owner)]
      let siblings = element.parent >= 0 ? list.elements[Int(element.parent)].children : 1
      table[row, .siblings] = Float(siblings)
      table[row, .siblingPlace] = Float(element.place)
      table[row, .siblingShare] = Float(element.place) / Float(max(1, siblings))
    }
  }

  private mutating func addSubtree(
    _ row: Int, _ element: Int32, _ first: BlockFeature, _ all: SIMD16<Float>, isWide: Bool
  ) {
    let sum = sum(element)
    let node = Int(list.elements[Int(element)].node)
    let nodes = Float(max(1, Int(tree.ends[node]) - node))
    var values: [12 of Float] = .init(repeating: 0)
    values[0] = sum.linkDensity
    values[1] = sum[.words] / max(1, all[.words])
    values[2] = sum[.blocks]
    values[3] = sum[.words] / nodes
    values[4] = sum[.goodWords] / max(1, all[.goodWords])
    values[5] = sum.mean(.words)
    values[6] = sum.mean(.sentences)
    values[7] = sum.mean(.images)
    values[8] = sum.mean(.prices)
    values[9] = sum.mean(.dates)
    values[10] = sum[.paragraphWords] / max(1, sum[.words])
    values[11] = sum.mean(.headings)
    table[row, first] = sum[.words]
    for index in 0..<(isWide ? 12 : 7) {
      if let feature = BlockFeature(rawValue: first.rawValue + 1 + index) {
        table[row, feature] = values[index]
      }
    }
  }

  mutating func addContainers() {
    addTop()
    let good = sums.all[.goodWords]
    addCover(0.5, good, .inHalf, .halfShare, .halfDepth)
    addCover(0.8, good, .inMost, .mostShare, .mostDepth)
    addCover(0.95, good, .inAll, .allShare, .allDepth)
  }

  /// What parent, grandparent, ... get of a block's points.
  private static let shares: [Float] = [1, 0.5, 0.33, 0.2]

  /// The element with the highest score in the manner of Readability: each text block gives points to its ancestors,
  /// fewer the further up, and links take a share of an element's points.
  private mutating func addTop() {
    var scores = [Float](repeating: 0, count: list.elements.count)
    for block in blocks {
      let counts = block.counts
      guard block.text.count >= 25, counts.words > 4 else { continue }
      let density = min(1, Float(block.linkBytes) / Float(max(1, block.text.count)))
      let points =
        (1 + Float(counts.commas) + min(3, Float(block.text.count) / 100)) * (1 - density)
      var element = list.elements[Int(block.owner)].parent
      for share in Self.shares {
        guard element >= 0 else { break }
        scores[Int(element)] += points * share
        element = list.elements[Int(element)].parent
      }
    }
    var top = 0
    for index in scores.indices {
      scores[index] *= 1 - sum(Int32(truncatingIfNeeded: index)).linkDensity
      if scores[index] > scores[top] { top = index }
    }
    let best = max(1e-6, scores[top])
    // Steps from the top element up, for its ancestors.
    var steps = [Int32](repeating: -1, count: list.elements.count)
    var element = Int32(truncatingIfNeeded: top)
    var count: Int32 = 0
    while element >= 0 {
      steps[Int(element)] = count
      count += 1
      element = list.elements[Int(element)].parent
    }
    let all = max(1, sums.all[.words])
    for (row, block) in blocks.enumerated() {
      table[row, .topParent] = scores[Int(up(block.owner, 1))] / best
      table[row, .topGrand] = scores[Int(up(block.owner, 2))] / best
      let inside = list.elements[top].blocks
      table[row, .inTop] = inside.contains(Int32(truncatingIfNeeded: row))
      var common = block.owner
      while steps[Int(common)] < 0 { common = max(0, list.elements[Int(common)].parent) }
      table[row, .topSteps] = Float(steps[Int(common)])
      let around = sum(common)
      table[row, .topShare] = around[.words] / all
      table[row, .topDensity] = around.linkDensity
    }
  }

  /// The smallest element that holds `share` of the good text.
  private mutating func addCover(
    _ share: Float, _ good: Float, _ isIn: BlockFeature, _ part: BlockFeature, _ depth: BlockFeature
  ) {
    var best = 0
    var least = Float.infinity
    for index in list.elements.indices {
      let sum = sum(Int32(truncatingIfNeeded: index))
      guard sum[.goodWords] >= share * good, sum[.words] <= least else { continue }
      best = index
      least = sum[.words]
    }
    let element = list.elements[best]
    let all = max(1, sums.all[.words])
    let words = sum(Int32(truncatingIfNeeded: best))[.words]
    for row in 0..<count {
      let isInside = element.blocks.contains(Int32(truncatingIfNeeded: row))
      table[row, isIn] = isInside
      table[row, part] = words / all
      table[row, depth] = isInside ? Float(blocks[row].depth - element.depth) : -1
    }
  }
}
