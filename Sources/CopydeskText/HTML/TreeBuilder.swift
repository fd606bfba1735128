internal import CopydeskBase

/// Puts elements and text into an `HTMLTree`, within the limits; start and end tags may be left out.
///
/// Which tags imply which follows libxml2 2.9 (`htmlAutoClose`, `htmlCheckImplied`, `htmlCheckParagraph`,
/// `htmlAutoCloseOnClose`), but for the head, which ends as the standard says.
struct TreeBuilder {
  private(set) var tree = HTMLTree()
  /// Open elements, outermost first.
  private(set) var open: [OpenElement] = []
  private let limits: Limits
  let table = ElementTable.shared
  /// Open elements whose name hashes to each slot: an end tag that matches none of them is known at once.
  private var openCounts = [Int32](repeating: 0, count: 1 << slotBits)
  private static let slotBits = 8
  /// Start tags of `html`, `head` and `body` passed over, whose end tags do not count either.
  private var discarded = 0
  /// Whether a head and a body were met since the last `restart`.
  private var hasHead = false
  private var hasBody = false
  /// Whether the page went on behind the end of its outermost element.
  private var isRestarted = false
  /// The body opened by `leaveHead`; -1 when there is none.
  private var impliedBody: Int32 = -1
  /// Levels beyond `htmlDepth` at which end tags still find their elements.
  private static let namesBeyondDepth = 512

  private static let html = NameKey("html")
  private static let head = NameKey("head")
  private static let body = NameKey("body")
  private static let paragraph = NameKey("p")

  init(limits: Limits, inputBytes: Int) {
    self.limits = limits
    tree.reserve(inputBytes: inputBytes)
    open.reserveCapacity(64)
  }

  /// Whether every element is closed.
  var isOutside: Bool { open.isEmpty }

  private var isFull: Bool { tree.count >= limits.htmlNodes }

  /// The node that content goes to now.
  private var parent: Int32 { open.last?.content ?? 0 }

  // MARK: Tags

  /// Opens the element of a start tag, and closes it at once when it has no content.
  mutating func start(_ tag: borrowing StartTag, _ utf8: Span<UInt8>) {
    let number = table.number(tag.key, hasHyphen: tag.hasHyphen)
    if tag.isCut { tree.isTruncated = true }
    guard begin(tag.key, number) else { return }
    let isReopened = table.rules[Int(number)].tag == .body && impliedBody >= 0
    let node = add(number)
    if node >= 0, !isReopened {
      for attribute in tag.attributes {
        tree.addAttribute(attribute.name, utf8, attribute.value, limit: limits.attributeBytes)
      }
    }
    guard !table.rules[Int(number)].isVoid else { return }
    let depth = open.count
    push(tag.key, number, node)
    if tag.isSelfClosed, open.count > depth { pop() }
  }

  /// Does what the start tag of a script or a style does to the elements around it, which is all it does.
  mutating func pass(_ tag: borrowing StartTag) {
    // Behind the end of the page it has no element to be in.
    guard !(isRestarted && open.isEmpty) else { return }
    _ = begin(tag.key, table.number(tag.key, hasHyphen: tag.hasHyphen))
  }

  /// Closes and opens what a start tag implies; false when the tag itself is passed over.
  private mutating func begin(_ key: NameKey, _ number: UInt8) -> Bool {
    let rules = table.rules[Int(number)]
    if rules.closes != 0 {
      while let last = open.last, last.bit & rules.closes != 0 { pop() }
    }
    imply(rules.tag)
    switch rules.tag {
    case .html where !open.isEmpty, .head where open.count != 1:
      discarded += 1
      return false
    case .body where open.contains(where: { $0.key == key }):
      discarded += 1
      return false
    default: return true
    }
  }

  /// Opens the html, head or body element that an element of this tag needs around it.
  private mutating func imply(_ tag: HTMLTag) {
    guard tag != .html else { return }
    if open.isEmpty { open(Self.html) }
    switch tag {
    case .body, .head: return
    case .script, .style, .meta, .link, .title, .base:
      if open.count <= 1 {
        if !hasHead { open(Self.head) }
        return
      }
    case .noframes, .frame, .frameset: return
    default: break
    }
    guard !hasBody, !open.contains(where: { $0.key == Self.head || $0.key == Self.body }) else {
      return
    }
    open(Self.body)
  }

  /// Opens an element that no tag of the page names.
  private mutating func open(_ key: NameKey) {
    let number = table.names[key]
    push(key, number, add(number))
  }

  /// Adds a node for an element that begins here; -1 when the tree is full.
  private mutating func add(_ number: UInt8) -> Int32 {
    guard !isFull else {
      tree.isTruncated = true
      return -1
    }
    let rules = table.rules[Int(number)]
    if rules.tag == .body, impliedBody >= 0 { return reopenedBody() }
    if !rules.isHeadContent { leaveHead() }
    return tree.addElement(rules.tag, parent: parent)
  }

  private func isOpen(_ node: Int32) -> Bool { open.contains { $0.node == node } }

  private mutating func push(_ key: NameKey, _ number: UInt8, _ node: Int32) {
    let rules = table.rules[Int(number)]
    if rules.tag == .head { hasHead = true }
    if rules.tag == .body {
      hasHead = true
      hasBody = true
    }
    var element = OpenElement(
      key: key, tag: rules.tag, rank: rules.rank, node: node, content: node >= 0 ? node : parent,
      bit: rules.bit)
    if open.count >= limits.htmlDepth {
      // In the tree without content, which goes one level up.
      tree.isTruncated = true
      element.node = -1
      element.content = parent
      guard open.count &- limits.htmlDepth < Self.namesBeyondDepth else { return }
    }
    open.append(element)
    openCounts[key.slot(bits: Self.slotBits)] &+= 1
  }

  private mutating func pop() {
    guard let last = open.popLast() else { return }
    openCounts[last.key.slot(bits: Self.slotBits)] &-= 1
    if last.node >= 0 { tree.close(last.node) }
  }

  /// Closes the innermost open element of this name and all within it, unless one of a higher rank is among them.
  mutating func end(_ key: NameKey, hasHyphen: Bool) {
    let rules = table.rules[Int(table.number(key, hasHyphen: hasHyphen))]
    if discarded > 0, rules.tag == .html || rules.tag == .head || rules.tag == .body {
      discarded -= 1
      return
    }
    guard openCounts[key.slot(bits: Self.slotBits)] > 0 else { return }
    var index = open.count - 1
    while index >= 0, open[index].key != key {
      if open[index].rank > rules.rank { return }
      index -= 1
    }
    guard index >= 0 else { return }
    while open.count > index { pop() }
  }

  /// Closes all elements, for what follows the end of the page.
  mutating func restart() {
    while !open.isEmpty { pop() }
    impliedBody = -1
    isRestarted = true
    discarded = 0
    hasHead = false
    hasBody = false
    tree.close(0)
  }

  // MARK: The end of the head

  /// Puts a body in the place of the head when the head is the innermost open element.
  ///
  /// libxml2 2.9 closes the head only at elements of HTML 4, so that `<title>x</title><article>` would lie in it.
  private mutating func leaveHead() {
    guard let head = open.last?.node, head > 0, tree.tags[Int(head)] == .head else { return }
    tree.close(head)
    impliedBody = tree.addElement(.body, parent: tree.parents[Int(head)])
    open[open.count - 1].node = impliedBody
    open[open.count - 1].content = impliedBody
  }

  /// The implied body for the page's own body: the same node while nothing came after it.
  private mutating func reopenedBody() -> Int32 {
    let body = impliedBody
    if isOpen(body) { return -1 }
    guard tree.ends[Int(body)] == Int32(truncatingIfNeeded: tree.count) else {
      impliedBody = tree.addElement(.body, parent: parent)
      return impliedBody
    }
    return body
  }

  // MARK: Text

  /// Adds text; `isIgnorable` says that it is blank and stands before a tag or the end of the page.
  mutating func text(
    _ utf8: Span<UInt8>, _ range: Range<Int>, isBlank: Bool, isIgnorable: Bool
  ) {
    guard !range.isEmpty, takesText(isBlank: isBlank, isIgnorable: isIgnorable) else { return }
    tree.addText(utf8, range, parent: parent)
  }

  /// Adds the character of a reference.
  mutating func text(_ scalar: Unicode.Scalar) {
    guard takesText(isBlank: scalar.value <= 0x20, isIgnorable: false) else { return }
    tree.addText(scalar, parent: parent)
  }

  /// Whether text goes into the tree here, once the paragraph it needs is open.
  private mutating func takesText(isBlank: Bool, isIgnorable: Bool) -> Bool {
    let outer = open.last?.tag
    guard outer == nil || outer == .html || outer == .head else { return !isCut() }
    if !isIgnorable {
      _ = begin(Self.paragraph, table.names[Self.paragraph])
      open(Self.paragraph)
    }
    guard !isCut() else { return false }
    let tag = tree.tags[Int(parent)]
    if isBlank, tag == .head || tag == .html {
      // White space between head and body; dropped here so that the body stays one subtree.
      return impliedBody < 0
    }
    if tag == .head { leaveHead() }
    return true
  }

  private mutating func isCut() -> Bool {
    if isFull { tree.isTruncated = true }
    return isFull
  }

  /// Something was left out before it came here.
  mutating func markTruncated() { tree.isTruncated = true }

  /// The finished tree.
  consuming func finish() -> HTMLTree {
    restart()
    return tree
  }
}
