internal import CopydeskBase

/// Receives SAX events and builds the `HTMLTree`, within the limits.
final class TreeBuilder {
  private(set) var tree = HTMLTree()
  private let limits: Limits
  /// Open elements, outermost first; `outside` stands for an element that is not in the tree.
  private var open: [Int32] = [0]
  /// Elements open beyond the depth limit: in the tree as empty siblings, their content one level up.
  private var overflow = 0
  /// The depth of the open element whose text is dropped (a script, a style); 0 when there is none.
  private var mutedDepth = 0
  /// The body opened by `leaveHead`; -1 when there is none.
  private var impliedBody: Int32 = -1
  private static let outside: Int32 = -1
  /// Comparisons of attribute names that libxml2 made for the tags so far: Σ n².
  private(set) var attributeComparisons = 0
  /// The arena is indexed by `Int32`.
  private static let arenaBytes = Int(Int32.max) - (64 << 20)

  init(limits: Limits, inputBytes: Int) {
    self.limits = limits
    tree.reserve(inputBytes: inputBytes)
  }

  /// Elements open in libxml2's own stack when it is in step with ours.
  var depth: Int { open.count - 1 + overflow }

  private var isFull: Bool {
    tree.count >= limits.htmlNodes || tree.bytes.count >= Self.arenaBytes
  }

  /// The innermost open element that is in the tree.
  private var parent: Int32 {
    open.last { $0 != Self.outside } ?? 0
  }

  func start(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    var hash = Hash64()
    var cursor = unsafe name
    var hasHyphen = false
    // Safety: libxml2 hands over names and values that end in NUL.
    while unsafe cursor.pointee != 0 {
      unsafe hash.add(cursor.pointee)
      unsafe hasHyphen = hasHyphen || cursor.pointee == UInt8(ascii: "-")
      unsafe cursor += 1
    }
    var tag = HTMLTag.named(hash: hash.value)
    if tag == .other, hasHyphen { tag = .custom }
    let met = unsafe Self.count(attributes)
    attributeComparisons &+= met &* met
    guard !isFull else {
      tree.isTruncated = true
      return push(Self.outside)
    }
    if tag == .style || tag == .script && !(unsafe Self.isLinkedData(attributes)) {
      push(Self.outside)
      if mutedDepth == 0 { mutedDepth = depth }
      return
    }
    if tag == .body, impliedBody >= 0 { return push(reopenedBody()) }
    if !Self.isHeadContent(tag, hash: hash.value) { leaveHead() }
    let node = tree.addElement(tag, parent: parent)
    unsafe addAttributes(attributes)
    push(node)
  }

  private func push(_ node: Int32) {
    if open.count > limits.htmlDepth || overflow > 0 {
      overflow += 1
      tree.isTruncated = true
    } else {
      open.append(node)
    }
  }

  /// Puts a body in the place of the head when the head is the innermost open element.
  ///
  /// libxml2 2.9 closes the head only at elements of HTML 4, so that `<title>x</title><article>` would lie in it.
  private func leaveHead() {
    guard overflow == 0, let head = open.last, head > 0, tree.tags[Int(head)] == .head else {
      return
    }
    tree.close(head)
    impliedBody = tree.addElement(.body, parent: tree.parents[Int(head)])
    open[open.count - 1] = impliedBody
  }

  /// The implied body for libxml2's own body: the same node while nothing came after it.
  private func reopenedBody() -> Int32 {
    let body = impliedBody
    if open.contains(body) { return Self.outside }
    guard tree.ends[Int(body)] == Int32(truncatingIfNeeded: tree.count) else {
      impliedBody = tree.addElement(.body, parent: parent)
      return impliedBody
    }
    return body
  }

  private func addAttributes(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard var pair = unsafe attributes else { return }
    var left = limits.htmlAttributes
    // Safety: pairs of NUL-terminated strings, the array itself ended by a nil name.
    while let name = unsafe pair.pointee {
      defer { unsafe pair += 2 }
      guard left > 0 else {
        tree.isTruncated = true
        break
      }
      left -= 1
      guard let attribute = unsafe HTMLAttribute.named(hash: Self.hash(name)) else { continue }
      guard let value = unsafe pair[1] else {
        unsafe tree.addAttribute(attribute, UnsafeBufferPointer(start: nil, count: 0))
        continue
      }
      let length = unsafe Self.length(value, atMost: limits.attributeBytes)
      unsafe tree.addAttribute(attribute, UnsafeBufferPointer(start: value, count: length))
    }
  }

  func end() {
    if depth == mutedDepth { mutedDepth = 0 }
    if overflow > 0 {
      overflow -= 1
    } else if open.count > 1 {
      let node = open.removeLast()
      if node != Self.outside { tree.close(node) }
    }
  }

  func text(_ bytes: UnsafePointer<UInt8>, _ count: Int32) {
    guard count > 0, mutedDepth == 0 else { return }
    guard !isFull else {
      tree.isTruncated = true
      return
    }
    let text = unsafe UnsafeBufferPointer(start: bytes, count: Int(count))
    let tag = tree.tags[Int(parent)]
    if tag == .head || tag == .html, unsafe text.allSatisfy({ $0 <= 0x20 }) {
      // White space between head and body; dropped here so that the body stays one subtree.
      if impliedBody >= 0 { return }
    } else if tag == .head {
      leaveHead()
    }
    unsafe tree.addText(text, parent: parent)
  }

  /// Something was left out before it came here.
  func markTruncated() { tree.isTruncated = true }

  /// The parser's stack was cut to `depth` elements.
  func cut(to depth: Int) {
    while self.depth > depth, self.depth > 0 { end() }
    tree.isTruncated = true
  }

  /// Closes what is open, for the next run over the rest of the page.
  func closeAll() {
    overflow = 0
    while open.count > 1 { end() }
    mutedDepth = 0
    impliedBody = -1
    tree.close(0)
  }

  private static func count(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Int {
    guard let pairs = unsafe attributes else { return 0 }
    var count = 0
    // Safety: as in `addAttributes`.
    while unsafe pairs[2 * count] != nil { count += 1 }
    return count
  }

  private static func isLinkedData(
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) -> Bool {
    guard var pair = unsafe attributes else { return false }
    // Safety: as in `addAttributes`.
    while let name = unsafe pair.pointee {
      if unsafe HTMLAttribute.named(hash: hash(name)) == .type, let value = unsafe pair[1] {
        let length = unsafe length(value, atMost: 64)
        let type = unsafe UnsafeBufferPointer(start: value, count: length)
        return unsafe String(decoding: type, as: UTF8.self).lowercased().contains("ld+json")
      }
      unsafe pair += 2
    }
    return false
  }

  private static func hash(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var hash = Hash64()
    var cursor = unsafe name
    while unsafe cursor.pointee != 0 {
      unsafe hash.add(cursor.pointee)
      unsafe cursor += 1
    }
    return hash.value
  }

  /// Bytes before the NUL, at most `limit`, cut at a character's border.
  private static func length(_ value: UnsafePointer<UInt8>, atMost limit: Int) -> Int {
    var length = 0
    while length < limit, unsafe value[length] != 0 { length += 1 }
    guard unsafe value[length] & 0xC0 == 0x80 else { return length }
    while length > 0, unsafe value[length] & 0xC0 == 0x80 { length -= 1 }
    return length
  }
}
