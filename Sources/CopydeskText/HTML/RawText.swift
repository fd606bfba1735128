internal import CopydeskBase

/// Where the contents of `<script>` and `<style>` and comments end, which are no markup.
enum RawText {
  /// Whether the tree keeps the text of a script with this start tag: JSON-LD (`application/ld+json`).
  static func isKept(_ script: StartTag, _ utf8: Span<UInt8>) -> Bool {
    guard let type = script.value(.type) else { return false }
    let value = type.lowerBound..<min(type.upperBound, type.lowerBound + 64)
    // Some generators write `application/ld&#x2B;json`.
    return ByteSearch.contains(utf8, value, "ld+json")
      || ByteSearch.contains(utf8, value, "ld&#x2b;json")
      || ByteSearch.contains(utf8, value, "ld&#43;json")
  }

  /// The `<` of the end tag that ends a script whose text begins at `start`; the end of the page without one.
  ///
  /// WHATWG HTML, 13.2.5.4 and 13.2.5.15 to 13.2.5.31: `</script` followed by a blank, `/` or `>`, but not
  /// between `<!-- <script` and `</script` or `-->`. A page that never leaves that state ends its script at
  /// the first end tag after all, and `heedsEscapes` goes off for the rest of it: one forgotten `-->` would cost
  /// the page, and many of them would be looked for again and again.
  static func scriptEnd(
    _ utf8: Span<UInt8>, from start: Int, heedsEscapes: inout Bool
  ) -> Int {
    var isEscaped = false
    var isDouble = false
    var firstInDouble: Int?
    var at = start
    while let tag = ByteSearch.first(UInt8(ascii: "<"), in: utf8, from: at) {
      if isEscaped, hasDashes(utf8, from: at, to: tag) {
        isEscaped = false
        isDouble = false
      }
      at = tag + 1
      if isEndTag(utf8, at: tag, of: "script") {
        guard isDouble else { return tag }
        firstInDouble = firstInDouble ?? tag
        isDouble = false
      } else if isEscaped {
        isDouble = isDouble || isName(utf8, at: at, "script")
      } else if heedsEscapes, ByteSearch.starts(utf8, at: tag, "<!--") {
        isEscaped = true
        // `<!-->` leaves at once: its dashes are the end's as well.
        at = tag + 2
      }
    }
    if firstInDouble != nil { heedsEscapes = false }
    return firstInDouble ?? utf8.count
  }

  /// The `<` of the end tag that ends a style whose text begins at `start`; the end of the page without one.
  static func styleEnd(_ utf8: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while let tag = ByteSearch.first(UInt8(ascii: "<"), in: utf8, from: at) {
      if isEndTag(utf8, at: tag, of: "style") { return tag }
      at = tag + 1
    }
    return utf8.count
  }

  /// The first `</script` in the text of a script, or the text's end.
  static func firstEnd(_ utf8: Span<UInt8>, _ text: Range<Int>) -> Int {
    var at = text.lowerBound
    while let tag = ByteSearch.first(UInt8(ascii: "<"), in: utf8, from: at, to: text.upperBound) {
      if ByteSearch.starts(utf8, at: tag, "</script") { return tag }
      at = tag + 1
    }
    return text.upperBound
  }

  /// The `<` of the end tag of a drawing (`svg`) whose content begins at `start`; nil when there is none.
  static func drawingEnd(_ utf8: Span<UInt8>, from start: Int) -> Int? {
    var depth = 1
    var at = start
    while let tag = ByteSearch.first(UInt8(ascii: "<"), in: utf8, from: at) {
      at = tag + 1
      if isEndTag(utf8, at: tag, of: "svg") {
        depth -= 1
        if depth == 0 { return tag }
      } else if isName(utf8, at: at, "svg") {
        let close = ByteSearch.first(UInt8(ascii: ">"), in: utf8, from: at) ?? utf8.count
        if close < utf8.count, utf8[close - 1] != UInt8(ascii: "/") { depth += 1 }
        at = close
      }
    }
    return nil
  }

  /// One past the end of the comment whose `<!--` is at `start`; the end of the page without one.
  ///
  /// WHATWG HTML, 13.2.5.43 to 13.2.5.51: `-->`, `--!>`, and `<!-->` and `<!--->`, which are empty.
  static func commentEnd(_ utf8: Span<UInt8>, from start: Int) -> Int {
    let first = start + 4
    var at = first
    while let close = ByteSearch.first(UInt8(ascii: ">"), in: utf8, from: at) {
      at = close + 1
      let length = close - first
      if length == 0 || length == 1 && utf8[first] == UInt8(ascii: "-")
        || length > 1 && ByteSearch.starts(utf8, at: close - 2, "--")
        || length > 2 && ByteSearch.starts(utf8, at: close - 3, "--!")
      {
        return at
      }
    }
    return utf8.count
  }

  /// Whether `-->` begins in the range.
  private static func hasDashes(_ utf8: Span<UInt8>, from start: Int, to stop: Int) -> Bool {
    var at = start
    while let dash = ByteSearch.first(UInt8(ascii: ">"), in: utf8, from: at, to: stop) {
      if dash >= start + 2, ByteSearch.starts(utf8, at: dash - 2, "--") { return true }
      at = dash + 1
    }
    return false
  }

  private static func isEndTag(
    _ utf8: Span<UInt8>, at tag: Int, of name: StaticString
  ) -> Bool {
    tag + 1 < utf8.count && utf8[tag + 1] == UInt8(ascii: "/") && isName(utf8, at: tag + 2, name)
  }

  /// Whether the tag name that begins at `start` is `name`, ASCII case folded.
  private static func isName(_ utf8: Span<UInt8>, at start: Int, _ name: StaticString) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard ByteSearch.starts(utf8, at: start, name), end < utf8.count else { return false }
    let next = utf8[end]
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || ByteSearch.isBlank(next)
  }
}
