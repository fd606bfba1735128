internal import CopydeskBase

/// Takes out what the settings leave out by kind: lists, code, captions.
///
/// Runs after everything that judges, so that a switch changes nothing else of a page.
enum ExtractionSwitches {
  /// - Complexity: O(blocks); nothing at all with the default settings.
  static func apply(_ config: ExtractionConfig, _ list: BlockList, to blocks: inout [TextBlock]) {
    guard !config.lists || !config.code || config.images == .off else { return }
    var removed: [Bool] = []
    for (index, block) in list.blocks.enumerated() where index < blocks.count {
      let reason = self.reason(config, block)
      removed.append(reason != nil && blocks[index].isKept)
      if let reason { remove(&blocks[index], reason) }
    }
    removeIdleHeadings(removed, from: &blocks)
  }

  private static func reason(_ config: ExtractionConfig, _ block: PageBlock) -> String? {
    switch block.kind {
    case .listItem: return config.lists ? nil : "listsOff"
    case .code: return config.code ? nil : "codeOff"
    case .caption: return config.images == .off ? "imagesOff" : nil
    case .paragraph, .line, .quote:
      // Further paragraphs of an item. Posts and articles lie in items too, and are no lists.
      let isInItem =
        block.context.contains(.list)
        && block.context.isDisjoint(with: [.article, .post, .comment, .table])
      return !config.lists && isInItem ? "listsOff" : nil
    case .heading, .tableRow: return nil
    }
  }

  private static func remove(_ block: inout TextBlock, _ reason: String) {
    guard block.isKept else { return }
    block.isKept = false
    block.reason = reason
  }

  /// A heading goes when all that was kept under it is gone.
  private static func removeIdleHeadings(_ removed: [Bool], from blocks: inout [TextBlock]) {
    for index in removed.indices.reversed() where blocks[index].kind == .heading {
      var lost = false
      var next = index + 1
      while next < blocks.count, !blocks[next].isKept {
        lost = lost || removed.indices.contains(next) && removed[next]
        next += 1
      }
      let headsNothing =
        next >= blocks.count
        || blocks[next].kind == .heading && blocks[next].level <= blocks[index].level
      if lost, headsNothing { remove(&blocks[index], "headsNothing") }
    }
  }
}
