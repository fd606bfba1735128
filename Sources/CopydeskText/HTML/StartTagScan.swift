/// Walks over the attributes of one start tag as libxml2 does, to find where too many begin.
///
///     <p a=1 b=">" c d>
///                  ^ `surplus` when two attributes are enough and nothing is handed over yet
///
/// libxml2 compares an attribute's name with all earlier ones of its tag (`htmlParseStartTag`), so a tag of
/// 200,000 attributes took 70 s. The walk follows the WHATWG tokenizer (13.2.5.32 to 13.2.5.40).
///
/// - Complexity: O(bytes walked); a tag that libxml2 does not see ended is walked on from `end`, never again.
struct StartTagScan {
  /// Attributes met so far.
  private(set) var count = 0
  /// One past the closing `>`, or the end of the page.
  private(set) var end: Int
  /// The first attribute over the limit that starts at or after the bytes handed over; nil when there is none.
  private(set) var surplus: Int?
  /// Whether a `>` was met.
  private(set) var isClosed = false

  /// Starts at the `<`.
  init(at start: Int) { end = start }

  /// Walks to the next `>` outside quotes; the bytes before `pushed` are libxml2's already.
  mutating func walk(_ utf8: Span<UInt8>, limit: Int, pushed: Int) {
    let total = utf8.count
    var at = end
    surplus = nil
    isClosed = false
    if at < total, utf8[at] == UInt8(ascii: "<") {
      at = Self.skip(utf8, from: at, while: Self.isName)
    }
    while at < total {
      let byte = utf8[at]
      if byte == UInt8(ascii: ">") {
        end = at + 1
        isClosed = true
        return
      }
      if Self.isBlank(byte) || byte == UInt8(ascii: "/") {
        at += 1
        continue
      }
      if surplus == nil, count >= limit, at >= pushed { surplus = at }
      count += 1
      at = Self.skip(utf8, from: at + 1, while: Self.isName)
      at = Self.skip(utf8, from: at, while: Self.isBlank)
      guard at < total, utf8[at] == UInt8(ascii: "=") else { continue }
      at = Self.endOfValue(utf8, from: Self.skip(utf8, from: at + 1, while: Self.isBlank))
    }
    end = total
  }

  private static func endOfValue(_ utf8: Span<UInt8>, from start: Int) -> Int {
    guard start < utf8.count else { return start }
    let quote = utf8[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return skip(utf8, from: start) { !isBlank($0) && $0 != UInt8(ascii: ">") }
    }
    return min(skip(utf8, from: start + 1) { $0 != quote } + 1, utf8.count)
  }

  private static func skip(
    _ utf8: Span<UInt8>, from start: Int, while isIn: (UInt8) -> Bool
  ) -> Int {
    var at = start
    while at < utf8.count, isIn(utf8[at]) { at += 1 }
    return at
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  private static func isName(_ byte: UInt8) -> Bool {
    !isBlank(byte) && byte != UInt8(ascii: "=") && byte != UInt8(ascii: ">")
      && byte != UInt8(ascii: "/")
  }
}
