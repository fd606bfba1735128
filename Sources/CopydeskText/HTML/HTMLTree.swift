internal import CopydeskBase

/// A parsed page as flat arrays: nodes in document order, links as `Int32`, all bytes in one arena.
///
/// For `<p class=x>Hi <b>you</b></p>` (the parser adds `html` and `body`):
///
///     index        0          1     2     3     4      5     6
///     tags         document   html  body  p     text   b     text
///     parents      -1         0     1     2     3      3     5
///     ends         7          7     7     7     5      7     7
///     starts       0          0     0     0     1      1     4      text: first byte in `bytes`
///     stops        0          0     0     1     4      1     7      element: attributes [starts, stops)
///     bytes        x H i _ y o u
///     attribute 0  name class, bytes [0, 1)
///
/// Children of `n`: start at `n + 1`, jump to each one's `ends`. `ends` is one past the last node of the subtree.
/// Scripts and styles are not in the tree, save JSON-LD scripts, whose text is their only child.
public struct HTMLTree: Sendable, Hashable {
  public private(set) var tags: [HTMLTag] = [.document]
  public private(set) var parents: [Int32] = [-1]
  public private(set) var ends: [Int32] = [1]
  private var starts: [Int32] = [0]
  private var stops: [Int32] = [0]
  private var attributeNames: [HTMLAttribute] = []
  private var attributeStarts: [Int32] = []
  private var attributeStops: [Int32] = []
  /// Text and attribute values, UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether a limit cut the page short or flattened it.
  public internal(set) var isTruncated = false

  /// An empty page: the document node alone.
  public init() {}

  /// The number of nodes, the document node included.
  public var count: Int { tags.count }

  /// The bytes of a text node; empty for an element.
  public func text(_ node: Int) -> Range<Int> {
    tags[node] == .text ? Int(starts[node])..<Int(stops[node]) : 0..<0
  }

  /// The bytes of an attribute's value, or nil when the element does not carry it.
  ///
  /// - Complexity: O(attributes kept of the element).
  public func value(_ name: HTMLAttribute, of node: Int) -> Range<Int>? {
    guard tags[node] != .text else { return nil }
    for index in Int(starts[node])..<Int(stops[node]) where attributeNames[index] == name {
      return Int(attributeStarts[index])..<Int(attributeStops[index])
    }
    return nil
  }

  /// The attribute's value as a string.
  public func string(_ name: HTMLAttribute, of node: Int) -> String? {
    value(name, of: node).map { String(utf8: bytes.span, $0) }
  }

  /// Whether the node carries any kept attribute: the cheap test before `value`.
  func hasAttributes(_ node: Int) -> Bool { tags[node] != .text && starts[node] < stops[node] }
}

// What the parser does to a tree.
extension HTMLTree {
  mutating func reserve(inputBytes: Int) {
    // Real pages: a node every 40 to 60 bytes (measured on wcxb-dev); half of that is never too much.
    let nodes = Swift.min(inputBytes / 80, 1 << 16)
    tags.reserveCapacity(nodes)
    parents.reserveCapacity(nodes)
    ends.reserveCapacity(nodes)
    starts.reserveCapacity(nodes)
    stops.reserveCapacity(nodes)
    bytes.reserveCapacity(Swift.min(inputBytes / 3, 1 << 20))
  }

  /// Adds an element without attributes below `parent` and answers with its index.
  mutating func addElement(_ tag: HTMLTag, parent: Int32) -> Int32 {
    let at = Int32(truncatingIfNeeded: attributeNames.count)
    return add(tag, parent: parent, from: at, to: at)
  }

  private mutating func add(_ tag: HTMLTag, parent: Int32, from: Int32, to: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: tags.count)
    tags.append(tag)
    parents.append(parent)
    ends.append(index &+ 1)
    starts.append(from)
    stops.append(to)
    return index
  }

  /// Adds an attribute to the element added last.
  mutating func addAttribute(_ name: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) {
    attributeNames.append(name)
    attributeStarts.append(Int32(truncatingIfNeeded: bytes.count))
    unsafe bytes.append(contentsOf: value)
    attributeStops.append(Int32(truncatingIfNeeded: bytes.count))
    stops[stops.count - 1] &+= 1
  }

  /// Adds text below `parent`, to the last node when that is its text already.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>, parent: Int32) {
    let from = Int32(truncatingIfNeeded: bytes.count)
    unsafe bytes.append(contentsOf: text)
    let to = Int32(truncatingIfNeeded: bytes.count)
    let last = tags.count - 1
    if tags[last] == .text, parents[last] == parent, stops[last] == from {
      stops[last] = to
    } else {
      _ = add(.text, parent: parent, from: from, to: to)
    }
  }

  /// Closes `node`: its subtree ends with the last node added.
  mutating func close(_ node: Int32) {
    ends[Int(node)] = Int32(truncatingIfNeeded: tags.count)
  }
}
