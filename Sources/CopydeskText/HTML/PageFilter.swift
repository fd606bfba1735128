internal import CopydeskBase

/// Goes over a page before libxml2 does and leaves out what the tree does not hold.
///
///     <p onclick=f() id=x title="a&amp;b">Hi<!-- c --><script>a<b</script></p>   becomes
///     <html><p title="a&amp;b" _a>Hi<script/></p>                                with `values[0]` id, "x"
///
/// Left out are comments and other declarations, the contents of scripts, styles and drawings, and attributes
/// that are not kept. Values without a reference, which libxml2 would only copy, go past it, and a `PlainMark`
/// says that the tag has some. What goes on is well-formed tag by tag: start tags are read as in WHATWG
/// HTML, 13.2.5, elements without content end in `/>`, and the page's own `</body>` and `</html>` are left out
/// since what follows them belongs to the body (13.2.6.4.19 and .22).
///
/// - Complexity: O(n) in the bytes of the page; holds one batch.
struct PageFilter {
  /// What is to be parsed next.
  private(set) var batch: [UInt8] = []
  /// Attribute values of the batch's tags that need no parsing.
  private(set) var values: [PlainValue] = []
  /// Whether something was left out for a limit's sake.
  private(set) var isTruncated = false
  private var tag: StartTag
  private var at = 0
  /// Bytes of the page that go on as they are and are not yet in `batch`.
  private var stretch = 0..<0
  private var startTags = 0
  /// End tags in this batch, those met so far where libxml2's stack was deep, and whether it is now.
  private var endTags = 0
  private var deepEndTags = 0
  private var isDeep = false
  /// Tags with plain values in this batch.
  private var turn = 0
  private var hasRoot = false
  private var heedsEscapes = true
  private var heedsDrawings = true
  private let limits: Limits
  private let table = ElementTable.shared
  private let spelled = HTMLAttribute.spelled

  /// Bytes of a batch, about: a tag or a script is not cut. From 8 KiB to whole pages takes the same time, within
  /// 3 % (wcxb-dev).
  private static let batchBytes = 32 << 10
  /// Start tags in a batch: libxml2's stack grows by that much before it is cut to the depth limit.
  private static let batchTags = 512
  /// Text without a tag is parted by comments, since libxml2 waits for the `<` that ends it.
  private static let textBytes = 32 << 10

  /// libxml2 compares an end tag with every open element, twice over: 10 µs a tag at a depth of 512. Of those met
  /// while more than `deepStack` elements are open, a page may have `deepEndTags`; those of wcxb-dev have none.
  private static let deepStack = 128
  private static let deepEndTags = 30_000

  private static let script = NameKey("script")
  private static let style = NameKey("style")
  private static let svg = NameKey("svg")
  private static let html = NameKey("html")
  private static let head = NameKey("head")
  private static let body = NameKey("body")

  init(limits: Limits, inputBytes: Int) {
    self.limits = limits
    tag = StartTag(limit: limits.htmlAttributes)
    batch.reserveCapacity(min(inputBytes, Self.batchBytes * 2))
  }

  /// Hands over the values of the batch.
  mutating func takeValues(_ taken: inout [PlainValue]) { swap(&values, &taken) }

  /// Makes the next batch; false when the page is at its end.
  mutating func fill(_ utf8: Span<UInt8>) -> Bool {
    batch.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    startTags = 0
    endTags = 0
    turn = 0
    stretch = at..<at
    if at == 0, ByteSearch.starts(utf8, at: 0, "\u{FEFF}") { at = 3 }
    while at < utf8.count, startTags < Self.batchTags,
      batch.count + stretch.count < Self.batchBytes
    {
      guard utf8[at] == UInt8(ascii: "<") else {
        readText(utf8)
        continue
      }
      // A `<` that ends the page is nothing.
      guard at + 1 < utf8.count else {
        at = utf8.count
        break
      }
      switch utf8[at + 1] {
      case UInt8(ascii: "/"): readEndTag(utf8)
      case UInt8(ascii: "!"): skipDeclaration(utf8)
      case UInt8(ascii: "?"): skip(utf8, behind: UInt8(ascii: ">"))
      case let next where StartTag.beginsName(next): readStartTag(utf8)
      default:
        root(utf8)
        write(utf8, "&lt;")
        at += 1
      }
    }
    flush(utf8)
    // Many styles in a row make an empty batch.
    return !batch.isEmpty || at < utf8.count
  }

  /// The next batch goes to a parser that has seen nothing yet.
  mutating func restart() {
    hasRoot = false
    isDeep = false
  }

  /// The batch was parsed, and left `depth` elements open.
  mutating func endBatch(depth: Int) {
    let wasDeep = isDeep
    isDeep = depth > Self.deepStack
    if isDeep || wasDeep { deepEndTags += endTags }
  }

  // MARK: What goes on

  /// Adds bytes of the page as they are.
  private mutating func keep(_ utf8: Span<UInt8>, _ range: Range<Int>) {
    if range.lowerBound != stretch.upperBound {
      flush(utf8)
      stretch = range
    } else {
      stretch = stretch.lowerBound..<range.upperBound
    }
  }

  private mutating func flush(_ utf8: Span<UInt8>) {
    if !stretch.isEmpty { batch.append(utf8, stretch) }
    stretch = stretch.upperBound..<stretch.upperBound
  }

  private mutating func write(_ utf8: Span<UInt8>, _ text: StaticString) {
    flush(utf8)
    // Safety: the bytes of a static string live as long as the program.
    unsafe batch.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Opens the root element, which everything but its own start tag implies; it is never closed before the end, at
  /// which libxml2 would stop.
  private mutating func root(_ utf8: Span<UInt8>) {
    guard !hasRoot else { return }
    hasRoot = true
    write(utf8, "<html>")
  }

  // MARK: Tags

  private mutating func readStartTag(_ utf8: Span<UInt8>) {
    let start = at
    tag.read(utf8, at: at)
    at = tag.end
    startTags &+= 1
    if tag.isCut { isTruncated = true }
    if tag.key == Self.html { hasRoot = true } else { root(utf8) }
    if tag.key == Self.script || tag.key == Self.style { return readRawText(utf8) }
    let isVoid = table.rules[Int(table.names[tag.key])].isVoid
    if tag.isPlain, !isVoid || tag.isSelfClosed {
      keep(utf8, start..<at)
    } else {
      writeTag(utf8, isEmpty: isVoid || tag.isSelfClosed)
    }
    if tag.key == Self.svg, !tag.isSelfClosed, heedsDrawings {
      if let end = RawText.drawingEnd(utf8, from: at) { at = end } else { heedsDrawings = false }
    }
  }

  private mutating func writeTag(_ utf8: Span<UInt8>, isEmpty: Bool) {
    flush(utf8)
    batch.append(UInt8(ascii: "<"))
    batch.append(utf8, tag.name)
    let first = values.count
    // libxml2 passes over some of these, and their values with them.
    let isPassed = tag.key == Self.html || tag.key == Self.head || tag.key == Self.body
    for (name, value) in tag.attributes {
      if isPassed || Self.hasReference(utf8, value) {
        writeAttribute(utf8, name, value)
      } else {
        values.append(PlainValue(name: name, bytes: cut(utf8, value, to: limits.attributeBytes)))
      }
    }
    if values.count > first {
      values[values.count - 1].isLast = true
      batch.append(UInt8(ascii: " "))
      batch.append(PlainMark.lead)
      batch.append(PlainMark.letter(turn))
      turn &+= 1
    }
    if isEmpty { batch.append(UInt8(ascii: "/")) }
    batch.append(UInt8(ascii: ">"))
  }

  /// The start of `range`, at most `limit` bytes of whole characters.
  private func cut(_ utf8: Span<UInt8>, _ range: Range<Int>, to limit: Int) -> Range<Int> {
    guard range.count > limit else { return range }
    var end = range.lowerBound + limit
    while end > range.lowerBound, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  private static func hasReference(_ utf8: Span<UInt8>, _ value: Range<Int>) -> Bool {
    ByteSearch.first(UInt8(ascii: "&"), in: utf8, from: value.lowerBound, to: value.upperBound)
      != nil
  }

  private mutating func writeAttribute(
    _ utf8: Span<UInt8>, _ name: HTMLAttribute, _ value: Range<Int>
  ) {
    batch.append(UInt8(ascii: " "))
    batch.append(contentsOf: spelled[Int(name.rawValue)])
    batch.append(UInt8(ascii: "="))
    batch.append(UInt8(ascii: "\""))
    // References get shorter when they are resolved, so that more than the limit goes on.
    let value = cut(utf8, value, to: 16 * limits.attributeBytes)
    var start = value.lowerBound
    while let quote = ByteSearch.first(
      UInt8(ascii: "\""), in: utf8, from: start, to: value.upperBound)
    {
      batch.append(utf8, start..<quote)
      batch.append(contentsOf: "&#34;".utf8)
      start = quote + 1
    }
    batch.append(utf8, start..<value.upperBound)
    batch.append(UInt8(ascii: "\""))
  }

  /// Reads a script or a style to its end tag: an empty element goes on, for what it implies, or linked data whole.
  private mutating func readRawText(_ utf8: Span<UInt8>) {
    let isScript = tag.key == Self.script
    guard isScript, RawText.isKept(tag, utf8), !tag.isSelfClosed else {
      if isScript { write(utf8, "<script/>") }
      if tag.isClosed, !tag.isSelfClosed { at = endOfRawText(utf8, isScript: isScript) }
      return skipRawEndTag(utf8)
    }
    writeTag(utf8, isEmpty: false)
    if tag.isClosed {
      let text = at
      at = endOfRawText(utf8, isScript: true)
      // libxml2 ends it at the first `</script`, and so does the page, nearly always.
      keep(utf8, text..<RawText.firstEnd(utf8, text..<at))
    }
    write(utf8, "</script>")
    skipRawEndTag(utf8)
  }

  private mutating func endOfRawText(_ utf8: Span<UInt8>, isScript: Bool) -> Int {
    isScript
      ? RawText.scriptEnd(utf8, from: at, heedsEscapes: &heedsEscapes)
      : RawText.styleEnd(utf8, from: at)
  }

  private mutating func skipRawEndTag(_ utf8: Span<UInt8>) {
    if !tag.isSelfClosed { skip(utf8, behind: UInt8(ascii: ">")) }
  }

  private mutating func readEndTag(_ utf8: Span<UInt8>) {
    let start = at
    guard start + 2 < utf8.count, StartTag.beginsName(utf8[start + 2]) else {
      return skip(utf8, behind: UInt8(ascii: ">"))
    }
    let (key, name, end) = StartTag.name(utf8, at: start + 2)
    at = end
    skip(utf8, behind: UInt8(ascii: ">"))
    guard hasRoot, key != Self.html, key != Self.body else { return }
    guard !isDeep || deepEndTags <= Self.deepEndTags else {
      isTruncated = true
      return
    }
    endTags &+= 1
    if at == name.upperBound + 1, utf8[at - 1] == UInt8(ascii: ">") {
      keep(utf8, start..<at)
    } else {
      write(utf8, "</")
      batch.append(utf8, name)
      batch.append(UInt8(ascii: ">"))
    }
  }

  private mutating func skip(_ utf8: Span<UInt8>, behind byte: UInt8) {
    at = ByteSearch.first(byte, in: utf8, from: at).map { $0 + 1 } ?? utf8.count
  }

  /// Passes over a comment, a doctype or anything else that begins with `<!`.
  private mutating func skipDeclaration(_ utf8: Span<UInt8>) {
    if ByteSearch.starts(utf8, at: at, "<!--") {
      at = RawText.commentEnd(utf8, from: at)
    } else {
      skip(utf8, behind: UInt8(ascii: ">"))
    }
  }

  // MARK: Text

  private mutating func readText(_ utf8: Span<UInt8>) {
    let start = at
    if !hasRoot {
      while at < utf8.count, ByteSearch.isBlank(utf8[at]) { at += 1 }
      guard at < utf8.count, utf8[at] != UInt8(ascii: "<") else { return }
      root(utf8)
      return
    }
    let stop = min(utf8.count, start + Self.textBytes)
    if let end = ByteSearch.first(UInt8(ascii: "<"), in: utf8, from: start, to: stop) {
      at = end
      return keep(utf8, start..<end)
    }
    at = stop
    if stop < utf8.count {
      // Neither a character nor a reference is cut.
      while at > start + 1, utf8[at] & 0xC0 == 0x80 { at -= 1 }
      if let reference = Self.last(UInt8(ascii: "&"), in: utf8, max(start + 1, at - 32)..<at) {
        at = reference
      }
    }
    keep(utf8, start..<at)
    if at < utf8.count { write(utf8, "<!---->") }
  }

  private static func last(_ byte: UInt8, in utf8: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.upperBound
    while at > range.lowerBound {
      at -= 1
      if utf8[at] == byte { return at }
    }
    return nil
  }
}
