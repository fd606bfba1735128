internal import CopydeskBase

// Opening and continuing quotes and list items.
extension MarkdownWriter {
  /// What a further line of the block being written begins with.
  var prefix: [UInt8] { Self.prefix(open[...]) }

  private static func prefix(_ open: ArraySlice<Open>) -> [UInt8] {
    var prefix: [UInt8] = []
    for entry in open {
      if entry.container.kind == .quote {
        prefix.append(contentsOf: "> ".utf8)
      } else {
        prefix.append(contentsOf: repeatElement(0x20, count: entry.width))
      }
    }
    return prefix
  }

  /// A line break and the prefix, without spaces at the end of a blank line.
  mutating func newLine(isBlank: Bool) {
    out.append(0x0A)
    var prefix = prefix
    if isBlank { while prefix.last == 0x20 { prefix.removeLast() } }
    out.append(contentsOf: prefix)
  }

  /// A blank line between two blocks of the same containers.
  mutating func blankLine() {
    newLine(isBlank: true)
    newLine(isBlank: false)
  }

  /// The containers to be open for `block`.
  ///
  /// An item opens with a block of its own: where the outer item of a nested list was dropped or never had text, the
  /// inner list takes its place.
  func path(of block: TextBlock) -> [BlockContainer] {
    guard let markup = block.markup else { return pathByKind(block) }
    let containers = markup.containers
    let innermost = containers.lastIndex { $0.kind != .quote } ?? -1
    var path: [BlockContainer] = []
    for (index, container) in containers.enumerated() {
      let isOpen = path.count < open.count && open[path.count].container.id == container.id
      if container.kind == .quote || index == innermost || isOpen { path.append(container) }
    }
    return path
  }

  /// For blocks of which only kind and level are known: items of a level are siblings.
  private func pathByKind(_ block: TextBlock) -> [BlockContainer] {
    switch block.kind {
    case .quote: return [BlockContainer(.quote, id: -2)]
    case .listItem:
      let outer = open.prefix { $0.container.list < -1 }.prefix(Int(max(block.level, 1)) - 1)
      let level = Int32(outer.count)
      let count = Int32(truncatingIfNeeded: out.count)
      return outer.map(\.container) + [BlockContainer(.bullet, id: -3 &- count, list: -2 - level)]
    default: return []
    }
  }

  /// Whether `block` goes on in the line before: after a `<br>`, or as the definition of a term.
  func joinsLine(_ block: TextBlock, _ index: Int, _ path: [BlockContainer]) -> Bool {
    guard let previous, path.map(\.id) == open.map(\.container.id) else { return false }
    let isText = { (kind: TextBlock.Kind) in
      kind != .code && kind != .heading && kind != .tableRow
    }
    let markup = block.markup
    let areHeadings = block.kind == .heading && previous.block.kind == .heading
    guard areHeadings || isText(block.kind) && isText(previous.block.kind) else { return false }
    if let markup {
      guard markup.images.isEmpty, !markup.hasRuleBefore else { return false }
      if markup.joinsPrevious, previous.index == index - 1 { return true }
      return previous.block.markup?.role == .term && markup.role == .plain
    }
    return block.kind == .line && previous.block.kind == .line && previous.block.markup == nil
  }

  /// Parts the block from what is before it, closes containers it is not in and opens those it is in.
  mutating func begin(_ path: [BlockContainer], _ block: TextBlock) {
    var shared = 0
    while shared < min(path.count, open.count), open[shared].container.id == path[shared].id {
      shared += 1
    }
    let left = shared < open.count ? open[shared] : nil
    let isItem = shared < path.count && path[shared].kind != .quote
    open.removeSubrange(shared...)
    var entries: [Open] = []
    for (index, container) in path[shared...].enumerated() {
      entries.append(entry(container, after: index == 0 ? left : nil))
    }
    if let previous {
      let hasRule = block.markup?.hasRuleBefore ?? false
      let isTight =
        isItem && !hasRule && (block.markup?.images ?? []).isEmpty
        && followsTightly(previous.block, left, entries)
      if isTight {
        newLine(isBlank: false)
      } else {
        if hasRule {
          blankLine()
          out.append(contentsOf: "---".utf8)
        }
        blankLine()
      }
    }
    for entry in entries {
      switch entry.container.kind {
      case .quote: out.append(contentsOf: "> ".utf8)
      case .bullet:
        out.append(entry.mark)
        out.append(0x20)
      case .ordered:
        out.append(contentsOf: String(Self.ordinal(entry.container)).utf8)
        out.append(entry.mark)
        out.append(0x20)
      }
    }
    open.append(contentsOf: entries)
  }

  /// Whether the first item of `entries` stands on the line after `block`, without a blank line between.
  private func followsTightly(_ block: TextBlock, _ left: Open?, _ entries: [Open]) -> Bool {
    guard block.kind != .code, block.kind != .tableRow, block.kind != .heading,
      let item = entries.first
    else { return false }
    if let left { return left.container.list == item.container.list }
    // A list inside an item may break into its paragraph when it is numbered from 1 (CommonMark 0.31, 5.2).
    guard let parent = open.last, parent.container.kind != .quote else { return false }
    return item.container.kind == .bullet || Self.ordinal(item.container) == 1
  }

  /// The marker of a container that opens; `left` is what stood in its place for the block before.
  ///
  /// A list that follows another at once takes the other mark, or both would be one list (CommonMark 0.31, 5.3).
  private func entry(_ container: BlockContainer, after left: Open?) -> Open {
    let marks: [UInt8]
    switch container.kind {
    case .quote: return Open(container: container, mark: 0, width: 2)
    case .bullet: marks = Array("-*".utf8)
    case .ordered: marks = Array(".)".utf8)
    }
    var mark = marks[0]
    if let left, left.container.kind == container.kind {
      let isSame = left.container.list == container.list
      mark = isSame == (left.mark == marks[0]) ? marks[0] : marks[1]
    }
    let width =
      container.kind == .bullet ? 2 : String(Self.ordinal(container)).utf8.count + 2
    return Open(container: container, mark: mark, width: width)
  }

  /// A list's number has nine digits at most and no sign (CommonMark 0.31, 5.2).
  private static func ordinal(_ container: BlockContainer) -> Int32 {
    max(0, min(container.ordinal, 999_999_999))
  }
}
