internal import CopydeskBase

/// What is known of a page as a whole before its blocks are judged: where good text lies, what repeats.
struct PageView: Sendable {
  let tree: HTMLTree
  let list: BlockList
  let kind: PageKind
  /// Words of good text before each block (one entry more than blocks).
  private(set) var goodBefore: [Float] = [0]
  private(set) var wordsBefore: [Float] = [0]
  private(set) var linkBytesBefore: [Float] = [0]
  private(set) var bytesBefore: [Float] = [0]
  /// How often each block's line occurs on the page, and whether this is its first place.
  private(set) var repeats: [Int32] = []
  private(set) var isFirst: [Bool] = []
  /// The top container first, then its ancestors up to the document.
  private(set) var containers: [Int32] = []
  /// First and last good block inside the container.
  private(set) var firstGood = 0
  private(set) var lastGood = -1
  /// The block of the first `h1`; -1 when there is none.
  private(set) var firstHeading = -1

  init(_ tree: HTMLTree, _ list: BlockList, kind: PageKind) {
    self.tree = tree
    self.list = list
    self.kind = kind
    count()
    findContainer()
    firstGood = list.blocks.count
    for index in list.inside(containers[0], tree.ends[Int(containers[0])]) where isGood(index) {
      firstGood = min(firstGood, index)
      lastGood = index
    }
    firstHeading =
      list.blocks.firstIndex { $0.kind == .heading && $0.level == 1 && !$0.context.isChrome } ?? -1
  }

  private mutating func count() {
    var places: [UInt64: Int] = [:]
    var occurrences: [Int32] = []
    var slots: [Int] = []
    for (index, block) in list.blocks.enumerated() {
      let slot = places[block.counts.line] ?? occurrences.count
      if slot == occurrences.count {
        places[block.counts.line] = slot
        occurrences.append(0)
        isFirst.append(true)
      } else {
        isFirst.append(false)
      }
      occurrences[slot] += 1
      slots.append(slot)
      let words = Float(block.counts.words)
      wordsBefore.append(wordsBefore[index] + words)
      goodBefore.append(goodBefore[index] + (isGood(index) ? min(words, 150) : 0))
      linkBytesBefore.append(linkBytesBefore[index] + Float(block.linkBytes))
      bytesBefore.append(bytesBefore[index] + Float(block.text.count))
    }
    repeats = slots.map { occurrences[$0] }
  }

  /// Whether a block reads like prose: 12 words or more, few of them linked, a sentence end, not in chrome.
  ///
  /// Twelve words and a link density of .35 are the values of the block study this extractor builds on.
  func isGood(_ index: Int) -> Bool {
    let block = list.blocks[index]
    return block.counts.words >= 12 && linkDensity(index) < 0.35 && block.counts.endMarks > 0
      && !block.context.isChrome && block.kind != .caption
      && (kind == .forum || !block.context.contains(.comment))
  }

  /// Share of the block's bytes that are inside links, 0...1.
  func linkDensity(_ index: Int) -> Float {
    let block = list.blocks[index]
    return min(1, Float(block.linkBytes) / Float(max(1, block.text.count)))
  }

  func good(_ range: Range<Int>) -> Float {
    goodBefore[range.upperBound] - goodBefore[range.lowerBound]
  }

  func words(_ range: Range<Int>) -> Float {
    wordsBefore[range.upperBound] - wordsBefore[range.lowerBound]
  }

  func linkDensity(in range: Range<Int>) -> Float {
    let bytes = bytesBefore[range.upperBound] - bytesBefore[range.lowerBound]
    return (linkBytesBefore[range.upperBound] - linkBytesBefore[range.lowerBound]) / max(1, bytes)
  }

  func blocks(of node: Int32) -> Range<Int> { list.inside(node, tree.ends[Int(node)]) }

  /// Walks down from the document while one child holds most of the good text.
  private mutating func findContainer() {
    var path: [Int32] = [0]
    var node: Int32 = 0
    while true {
      let here = good(blocks(of: node))
      guard here > 0 else { break }
      var best: Int32 = -1
      var child = node + 1
      while child < tree.ends[Int(node)] {
        if tree.tags[Int(child)] != .text, good(blocks(of: child)) >= 0.7 * here {
          best = child
          break
        }
        child = tree.ends[Int(child)]
      }
      // A container holds blocks; a single paragraph is none.
      guard best >= 0, blocks(of: best).count > 1 else { break }
      path.append(best)
      node = best
    }
    containers = path.reversed()
  }

  /// Steps from the top container up to the first ancestor that holds the block: 0 inside it.
  func distance(_ index: Int) -> Int {
    let at = list.blocks[index].at
    for (steps, node) in containers.enumerated() where at >= node && at < tree.ends[Int(node)] {
      return steps
    }
    return containers.count
  }
}

extension BlockContext {
  /// Whether any mark says that this is surely not the page's own text.
  var isChrome: Bool {
    !isDisjoint(with: [.navigation, .footer, .overlay, .share, .related, .form, .button])
  }
}
