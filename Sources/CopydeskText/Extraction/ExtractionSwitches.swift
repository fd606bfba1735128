internal import CopydeskBase

/// Takes out what the settings leave out by kind: lists, code, captions.
///
/// Runs after everything that judges, so that a switch changes nothing else of a page.
struct ExtractionSwitches {
  private let config: ExtractionConfig
  private let tree: HTMLTree
  private var layouts = ListLayout()

  private init(_ config: ExtractionConfig, _ tree: HTMLTree) {
    self.config = config
    self.tree = tree
  }

  /// - Complexity: O(blocks); nothing at all with the default settings.
  static func apply(
    _ config: ExtractionConfig, _ list: BlockList, _ tree: HTMLTree, to blocks: inout [TextBlock]
  ) {
    guard !config.lists || !config.code || config.images == .off else { return }
    var switches = ExtractionSwitches(config, tree)
    var removed: [Bool] = []
    for (index, block) in list.blocks.enumerated() where index < blocks.count {
      let reason = blocks[index].isKept ? switches.reason(block) : nil
      removed.append(reason != nil)
      if let reason { remove(&blocks[index], reason) }
    }
    removeIdleHeadings(removed, from: &blocks)
  }

  private mutating func reason(_ block: PageBlock) -> String? {
    switch block.kind {
    case .code where !config.code: return "codeOff"
    case .caption where config.images == .off: return "imagesOff"
    case .heading, .tableRow: return nil
    case .paragraph, .listItem, .line, .quote, .code, .caption:
      return !config.lists && isInItem(block) ? "listsOff" : nil
    }
  }

  /// Whether a block belongs to a list's item; posts and cards lie in items too, and are no lists.
  private mutating func isInItem(_ block: PageBlock) -> Bool {
    guard block.context.contains(.list), block.context.isDisjoint(with: [.post, .comment]) else {
      return false
    }
    var node = tree.parents[Int(block.at)]
    var steps = 0
    while node > 0, steps < MarkupReader.steps {
      switch tree.tags[Int(node)] {
      case .li, .dt, .dd: return !layouts.isLayout(tree.parents[Int(node)], tree)
      case .article, .section, .td, .th: return false
      default: break
      }
      node = tree.parents[Int(node)]
      steps += 1
    }
    return false
  }

  private static func remove(_ block: inout TextBlock, _ reason: String) {
    block.isKept = false
    block.reason = reason
  }

  /// A heading goes when all that was kept under it is gone.
  private static func removeIdleHeadings(_ removed: [Bool], from blocks: inout [TextBlock]) {
    var next: Int?
    var hasLost = false
    for index in removed.indices.reversed() {
      if removed[index] { hasLost = true }
      guard blocks[index].isKept else { continue }
      let headsNothing = next.map {
        blocks[$0].kind == .heading && blocks[$0].level <= blocks[index].level
      }
      if blocks[index].kind == .heading, hasLost, headsNothing ?? true {
        remove(&blocks[index], "headsNothing")
      } else {
        next = index
        hasLost = false
      }
    }
  }
}
