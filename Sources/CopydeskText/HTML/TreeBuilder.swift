internal import CopydeskBase
internal import Glibc

/// Receives SAX events and builds the `HTMLTree`, within the limits.
@safe struct TreeBuilder {
  private(set) var tree = HTMLTree()
  private let limits: Limits
  /// Open elements, outermost first, the document at the bottom.
  private var open = [OpenElement(node: 0, content: 0)]
  /// Elements open beyond the depth limit: in the tree as empty siblings, their content one level up.
  private var overflow = 0
  /// The body opened by `leaveHead`; -1 when there is none.
  private var impliedBody: Int32 = -1
  private let table = ElementTable.shared
  private let page: UnsafeBufferPointer<UInt8>
  /// The plain values of the batch's tags, the first one not yet taken, and its tag's turn.
  private var values: [PlainValue] = []
  private var nextValue = 0
  private var turn = 0
  private var elements = NameCache()
  private var attributes = NameCache()
  private static let outside: Int32 = -1
  /// The arena is indexed by `Int32`.
  private static let arenaBytes = Int(Int32.max) - (64 << 20)

  /// A builder for `page`, which must stay where it is while batches are parsed.
  init(limits: Limits, page: UnsafeBufferPointer<UInt8>) {
    self.limits = limits
    unsafe self.page = unsafe page
    tree.reserve(inputBytes: page.count)
    open.reserveCapacity(64)
  }

  private var isFull: Bool {
    tree.count >= limits.htmlNodes || tree.bytes.count >= Self.arenaBytes
  }

  /// The node that content goes to now.
  private var parent: Int32 { open[open.count - 1].content }

  mutating func start(
    _ name: UnsafePointer<UInt8>, _ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let number = unsafe elements.number(name) { unsafe Self.number($0) }
    let rules = table.rules[Int(number)]
    guard !isFull else {
      tree.isTruncated = true
      return push(Self.outside)
    }
    switch rules.tag {
    // Only linked data comes here with attributes.
    case .script where unsafe pairs == nil, .style: return push(Self.outside)
    case .body where impliedBody >= 0: return push(reopenedBody())
    default: break
    }
    if !rules.isHeadContent { leaveHead() }
    let node = tree.addElement(rules.tag, parent: parent)
    if let pairs = unsafe pairs { unsafe addAttributes(pairs) }
    push(node)
  }

  private mutating func push(_ node: Int32) {
    if open.count > limits.htmlDepth || overflow > 0 {
      overflow += 1
      tree.isTruncated = true
    } else {
      open.append(OpenElement(node: node, content: node == Self.outside ? parent : node))
    }
  }

  mutating func end() {
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1 {
      let node = open.removeLast().node
      if node != Self.outside { tree.close(node) }
    }
  }

  mutating func text(_ bytes: UnsafePointer<UInt8>, _ count: Int32) {
    guard count > 0 else { return }
    guard !isFull else {
      tree.isTruncated = true
      return
    }
    let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    let tag = tree.tags[Int(parent)]
    if tag == .head || tag == .html {
      if unsafe text.allSatisfy({ $0 <= 0x20 }) {
        // White space between head and body; dropped here so that the body stays one subtree.
        if impliedBody >= 0 { return }
      } else if tag == .head {
        leaveHead()
      }
    }
    unsafe tree.addText(text, parent: parent)
  }

  // MARK: The end of the head

  /// Puts a body in the place of the head when the head is the innermost open element.
  ///
  /// libxml2 2.9 closes the head only at elements of HTML 4, so that `<title>x</title><article>` would lie in it.
  private mutating func leaveHead() {
    let head = open[open.count - 1].node
    guard overflow == 0, head > 0, tree.tags[Int(head)] == .head else { return }
    tree.close(head)
    impliedBody = tree.addElement(.body, parent: tree.parents[Int(head)])
    open[open.count - 1] = OpenElement(node: impliedBody, content: impliedBody)
  }

  /// The implied body for libxml2's own body: the same node while nothing came after it.
  private mutating func reopenedBody() -> Int32 {
    let body = impliedBody
    if open.contains(where: { $0.node == body }) { return Self.outside }
    guard tree.ends[Int(body)] == Int32(truncatingIfNeeded: tree.count) else {
      impliedBody = tree.addElement(.body, parent: parent)
      return impliedBody
    }
    return body
  }

  // MARK: Names and values

  private mutating func addAttributes(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var pair = unsafe pairs
    // Safety: pairs of NUL-terminated strings, the array itself ended by a nil name.
    while let name = unsafe pair.pointee {
      let number = unsafe attributes.number(name) { unsafe Self.attributeNumber($0) }
      let value = unsafe pair[1]
      if number >= Self.mark {
        addPlain(turn: Int(number - Self.mark))
      } else if number > 0, let attribute = HTMLAttribute(rawValue: number - 1) {
        let length = unsafe value.map { unsafe Self.length($0, atMost: limits.attributeBytes) } ?? 0
        unsafe tree.addAttribute(attribute, UnsafeBufferPointer(start: value, count: length))
      }
      unsafe pair += 2
    }
  }

  /// Adds the plain values of the next tag with this turn, modulo `PlainMark.count`.
  private mutating func addPlain(turn wanted: Int) {
    var isOurs = false
    while !isOurs, nextValue < values.count {
      isOurs = turn % PlainMark.count == wanted
      turn &+= 1
      var isLast = false
      while !isLast, nextValue < values.count {
        let value = values[nextValue]
        nextValue &+= 1
        isLast = value.isLast
        // Safety: the filter took the range from the page.
        if isOurs {
          unsafe tree.addAttribute(value.name, UnsafeBufferPointer(rebasing: page[value.bytes]))
        }
      }
    }
  }

  /// Numbers from here on are marks.
  private static let mark: UInt8 = 128

  private static func attributeNumber(_ name: UnsafePointer<UInt8>) -> UInt8 {
    // Safety: a NUL ends the name, which is not empty.
    if unsafe name[0] == PlainMark.lead {
      return mark + PlainMark.turn(unsafe name[1])
    }
    return unsafe HTMLAttribute.keys[key(name).key]
  }

  private static func number(_ name: UnsafePointer<UInt8>) -> UInt8 {
    let (key, hasHyphen) = unsafe key(name)
    return ElementTable.shared.number(key, hasHyphen: hasHyphen)
  }

  private static func key(_ name: UnsafePointer<UInt8>) -> (key: NameKey, hasHyphen: Bool) {
    var key = NameKey()
    var hasHyphen = false
    var cursor = unsafe name
    // Safety: libxml2 hands over names and values that end in NUL.
    while unsafe cursor.pointee != 0 {
      unsafe key.add(cursor.pointee)
      unsafe hasHyphen = hasHyphen || cursor.pointee == UInt8(ascii: "-")
      unsafe cursor += 1
    }
    return (key, hasHyphen)
  }

  /// Bytes before the NUL, at most `limit`, cut at a character's border.
  private static func length(_ value: UnsafePointer<UInt8>, atMost limit: Int) -> Int {
    // Safety: `value` ends in NUL, and `strnlen` reads no further.
    var length = unsafe strnlen(UnsafeRawPointer(value).assumingMemoryBound(to: CChar.self), limit)
    guard unsafe value[length] & 0xC0 == 0x80 else { return length }
    while length > 0, unsafe value[length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }

  // MARK: Batches, limits and the end

  /// Takes over the plain values of the next batch.
  mutating func begin(_ batch: inout PageFilter) {
    batch.takeValues(&values)
    nextValue = 0
    turn = 0
  }

  /// Something was left out before it came here.
  mutating func markTruncated() { tree.isTruncated = true }

  /// The parser's stack was cut to `depth` elements.
  mutating func cut(to depth: Int) {
    while open.count - 1 + overflow > depth, open.count > 1 || overflow > 0 { end() }
    tree.isTruncated = true
  }

  /// Closes what is open, for another context or for good.
  mutating func closeAll() {
    overflow = 0
    while open.count > 1 { end() }
    impliedBody = -1
    tree.close(0)
    elements.removeAll()
    attributes.removeAll()
  }
}
