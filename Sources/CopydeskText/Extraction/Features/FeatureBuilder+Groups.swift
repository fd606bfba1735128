internal import CopydeskBase

// Features of shapes and of repeated groups: grids, listings, threads, carousels.
extension FeatureBuilder {
  /// Fewest siblings of one tag and class that make a group.
  private static let groupItems = 3

  mutating func addShapes() {
    var shapeIndex = HashIndex(capacity: count)
    var pathIndex = HashIndex(capacity: count)
    var shapeSums: [SIMD16<Float>] = []
    var pathSums: [SIMD16<Float>] = []
    var paths: [Int32] = []
    shapes.reserveCapacity(count)
    for (row, block) in blocks.enumerated() {
      let own = list.elements[Int(block.owner)].shape
      let parent = list.elements[Int(up(block.owner, 1))].shape
      let shape = shapeIndex.insert(Hash64.mix(own &+ 3 &* parent))
      if shape == shapeSums.count { shapeSums.append(.zero) }
      var path: UInt64 = 0
      for level in 0..<4 {
        path = path &* 256 &+ UInt64(list.elements[Int(up(block.owner, level))].tag.rawValue)
      }
      let number = pathIndex.insert(path)
      if number == pathSums.count { pathSums.append(.zero) }
      let sum = sums[row..<(row + 1)]
      shapeSums[shape] += sum
      pathSums[number] += sum
      shapes.append(Int32(truncatingIfNeeded: shape))
      paths.append(Int32(truncatingIfNeeded: number))
    }
    let all = max(1, sums.all[.words])
    var most: Float = 0
    for row in 0..<count {
      let shape = shapeSums[Int(shapes[row])]
      table[row, .shapeBlocks] = shape[.blocks]
      table[row, .shapeShare] = shape[.words] / all
      table[row, .shapeWords] = shape.mean(.words)
      table[row, .shapeDensity] = shape.linkDensity
      most = max(most, shape[.blocks])
      let path = pathSums[Int(paths[row])]
      table[row, .pathBlocks] = path[.blocks]
      table[row, .pathShare] = path[.words] / all
      table[row, .pathWords] = path.mean(.words)
      table[row, .pathDensity] = path.linkDensity
    }
    for row in 0..<count { table[row, .shapeMost] = most / Float(count) }
  }

  /// What is known of one group of like siblings.
  private struct Group {
    var items: Int32 = 0
    var sum = SIMD16<Float>.zero
    var chain: Float = 0
    var first: Int32 = 0
    var rank: Int32 = 0
  }

  mutating func addGroups() {
    var index = HashIndex(capacity: list.elements.count)
    var all: [Group] = []
    var numbers: [Int32] = []
    var places: [Int32] = []
    numbers.reserveCapacity(list.elements.count)
    for element in list.elements {
      let key = Hash64.mix(
        element.shape &+ UInt64(truncatingIfNeeded: Int(element.parent) + 1) &* 0x1_0001)
      let number = index.insert(key)
      if number == all.count {
        all.append(Group())
        all[number].first = element.blocks.lowerBound
      }
      numbers.append(Int32(truncatingIfNeeded: number))
      places.append(all[number].items)
      all[number].items &+= 1
      all[number].sum += sums[element.blocks]
      all[number].chain += element.classes.chain[0]
    }
    rank(&all)
    groups.reserveCapacity(list.elements.count)
    for (row, element) in list.elements.enumerated() {
      let number = Int(numbers[row])
      if all[number].items >= Self.groupItems, Self.canRepeat(element.tag), element.parent >= 0 {
        groups.append(Int32(truncatingIfNeeded: number))
        items.append(Int32(truncatingIfNeeded: row))
      } else {
        groups.append(element.parent >= 0 ? groups[Int(element.parent)] : -1)
        items.append(element.parent >= 0 ? items[Int(element.parent)] : -1)
      }
    }
    let words = max(1, sums.all[.words])
    var most: Float = 0
    var mostItems: Float = 0
    for (row, block) in blocks.enumerated() {
      let item = items[Int(block.owner)]
      guard item >= 0 else { continue }
      let group = all[Int(groups[Int(block.owner)])]
      addGroup(row, block, item, group, place: places[Int(item)])
      let share = group.sum[.words] / words
      most = max(most, share)
      if share > 1 / 6 { mostItems = max(mostItems, Float(group.items)) }
      let around = list.elements[Int(item)].parent
      let outer = around >= 0 ? items[Int(around)] : -1
      if outer >= 0 { addOuter(row, outer, all[Int(groups[Int(around)])]) }
    }
    for row in 0..<count {
      table[row, .groupMost] = most
      table[row, .groupMostItems] = mostItems
    }
  }

  /// Inline-like elements, table cells and headings come in numbers everywhere.
  private static func canRepeat(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .p, .h2, .h3, .td, .tr: false
    default: true
    }
  }

  private func rank(_ all: inout [Group]) {
    let order = all.indices.filter { all[$0].items >= Self.groupItems }
      .sorted { a, b in
        all[a].sum[.words] != all[b].sum[.words]
          ? all[a].sum[.words] > all[b].sum[.words] : a < b
      }
    for (place, number) in order.enumerated() {
      all[number].rank = Int32(truncatingIfNeeded: place)
    }
  }

  private mutating func addGroup(
    _ row: Int, _ block: PageBlock, _ item: Int32, _ group: Group, place: Int32
  ) {
    let own = sum(item)
    let element = list.elements[Int(item)]
    let good = max(1, sums.all[.goodWords])
    let items = Float(group.items)
    table[row, .groupItems] = items
    table[row, .groupWords] = group.sum[.words] / items
    table[row, .groupDensity] = group.sum.linkDensity
    table[row, .groupSteps] = Float(list.elements[Int(block.owner)].depth - element.depth)
    table[row, .groupShare] = group.sum[.words] / max(1, sums.all[.words])
    table[row, .groupImages] = own[.images]
    table[row, .groupPrices] = own[.prices]
    table[row, .groupDates] = own[.dates]
    table[row, .groupReplies] = own[.replies]
    table[row, .groupHeadings] = own[.headings]
    table[row, .groupGood] = own[.goodWords]
    table[row, .groupSentences] = own[.sentences]
    table[row, .groupOneLink] = group.sum[.oneLinkWords] / max(1, group.sum[.words])
    table[row, .groupBefore] = sums.totals[Int(group.first)][.goodWords] / good
    table[row, .groupOutside] = (sums.all[.goodWords] - group.sum[.goodWords]) / good
    table[row, .groupRank] = Float(group.rank)
    table[row, .groupPlace] = Float(place) / items
    table[row, .groupChain] = group.chain / items
    table[row, .groupHeaded] = own[.headings] > 0 && own.linkDensity > 0.2
  }

  private mutating func addOuter(_ row: Int, _ item: Int32, _ group: Group) {
    let own = sum(item)
    table[row, .outerItems] = Float(group.items)
    table[row, .outerWords] = group.sum[.words] / Float(group.items)
    table[row, .outerDensity] = group.sum.linkDensity
    table[row, .outerShare] = group.sum[.words] / max(1, sums.all[.words])
    table[row, .outerDates] = own[.dates]
    table[row, .outerReplies] = own[.replies]
    table[row, .outerGood] = own[.goodWords]
  }
}
