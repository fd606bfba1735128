internal import CopydeskBase

/// The scripts of a page that may carry its state, read from the page's bytes when its blocks gave too little.
///
/// The tree has no script texts but JSON-LD, so that pages which need none of this pay nothing for it. Start and end of
/// scripts are those of WHATWG HTML, 13.2.5.4 and 13.2.5.15 ff., without the escaped states, which JSON cannot open.
struct PageScripts: Sendable {
  struct Script: Sendable {
    /// The `id` and `type` attributes, lower case.
    var id = ""
    var type = ""
    /// Bytes of the page.
    var text = 0..<0
  }

  private(set) var scripts: [Script] = []
  /// The value of `data-preloaded` as it stands in the page, references not decoded; nil when there is none.
  private(set) var preloaded: Range<Int>?

  /// Most bytes of one script that is looked at, and of all of one page: the largest script of wcxb-dev has 3.4 MB, eleven
  /// pages have one above 1 MB.
  static let scriptBytes = 4 << 20
  private static let allBytes = 8 << 20
  private static let most = 500

  /// - Complexity: O(bytes of the page), one pass.
  init(_ html: [UInt8]) {
    let page = html.span
    var offset = 0
    var total = 0
    while offset < page.count {
      guard page[offset] == UInt8(ascii: "<") else {
        offset += 1
        continue
      }
      if Self.holds("<!--", page, offset) {
        offset = Self.find("-->", page, from: offset + 4) ?? page.count
      } else if Self.holds("<script", page, offset) {
        var script = Script()
        let tag = readTag(page, offset + 7, &script)
        let end = Self.find("</script", page, from: tag) ?? page.count
        script.text = tag..<max(tag, end)
        offset = max(offset + 7, end)
        guard 40...Self.scriptBytes ~= script.text.count, scripts.count < Self.most,
          total + script.text.count <= Self.allBytes
        else { continue }
        total += script.text.count
        scripts.append(script)
      } else if preloaded == nil, offset + 1 < page.count, page[offset + 1] | 0x20 == 0x64 {
        // Discourse writes <div id="data-preloaded" data-preloaded="{…}">.
        var other = Script()
        offset = readTag(page, offset + 1, &other)
      } else {
        offset += 1
      }
    }
  }

  /// Reads the attributes of a start tag and answers with the first byte after it.
  private mutating func readTag(_ page: Span<UInt8>, _ start: Int, _ script: inout Script) -> Int {
    var offset = start
    while offset < page.count, page[offset] != UInt8(ascii: ">") {
      let byte = page[offset]
      guard byte == UInt8(ascii: "=") else {
        // A quote outside a value is part of a name; a new tag says that this one was never closed.
        if byte == UInt8(ascii: "<") { return offset }
        offset += 1
        continue
      }
      let name = Self.name(before: offset, page, from: start)
      offset += 1
      while offset < page.count, page[offset] <= 0x20 { offset += 1 }
      guard offset < page.count else { break }
      let quote = page[offset]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { offset += 1 }
      let first = offset
      while offset < page.count,
        isQuoted ? page[offset] != quote : page[offset] > 0x20 && page[offset] != 0x3E
      {
        offset += 1
      }
      set(name, first..<offset, page, &script)
      if isQuoted { offset += 1 }
    }
    return min(page.count, offset + 1)
  }

  private mutating func set(
    _ name: [UInt8], _ value: Range<Int>, _ page: Span<UInt8>, _ script: inout Script
  ) {
    if name.elementsEqual("data-preloaded".utf8) {
      if value.count <= Self.scriptBytes { preloaded = value }
    } else if value.count <= 64 {
      let text = String(utf8: page, value).lowercased()
      if name.elementsEqual("id".utf8) { script.id = text }
      if name.elementsEqual("type".utf8) { script.type = text }
    }
  }

  /// The attribute name that ends before `end`, lower case; empty when longer than any looked for.
  private static func name(before end: Int, _ page: Span<UInt8>, from start: Int) -> [UInt8] {
    var stop = end
    while stop > start, page[stop - 1] <= 0x20 { stop -= 1 }
    var first = stop
    while first > start, page[first - 1] > 0x20, stop - first <= 20 { first -= 1 }
    var name: [UInt8] = []
    for index in first..<stop {
      let byte = page[index]
      name.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
    }
    return name
  }

  /// Whether `word`, lower case, stands at `offset`, ASCII case folded.
  private static func holds(_ word: StaticString, _ page: Span<UInt8>, _ offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= page.count else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = page[offset + index]
      // Safety: `index` runs below the static string's own count.
      guard (0x41...0x5A ~= byte ? byte | 0x20 : byte) == (unsafe word.utf8Start[index]) else {
        return false
      }
    }
    return true
  }

  private static func find(_ word: StaticString, _ page: Span<UInt8>, from start: Int) -> Int? {
    // Safety: every word looked for has a byte.
    let first = unsafe word.utf8Start[0]
    var offset = start
    while offset < page.count {
      if page[offset] == first, holds(word, page, offset) { return offset }
      offset += 1
    }
    return nil
  }
}
