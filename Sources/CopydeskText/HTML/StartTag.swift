internal import CopydeskBase

/// One start tag, walked as the WHATWG tokenizer does (13.2.5.8, 13.2.5.32 to 13.2.5.40).
///
///     <p a=1 b=">" class=c/>
///
/// Only attributes that the tree keeps are remembered, of two with one name the first.
///
/// - Complexity: O(bytes of the tag); allocates nothing after the first tags.
struct StartTag {
  private(set) var key = NameKey()
  /// The bytes of its name.
  private(set) var name = 0..<0
  /// Kept attributes and the bytes of their values, quotes left out.
  private(set) var attributes: [(name: HTMLAttribute, value: Range<Int>)] = []
  /// One past the closing `>`, or the end of the page.
  private(set) var end = 0
  /// Whether it is `<name>` or `<name/>`, blanks aside.
  private(set) var isPlain = false
  /// Whether a `>` was met.
  private(set) var isClosed = false
  /// Whether it ends in `/>`.
  private(set) var isSelfClosed = false
  /// Whether there were more attributes than the limit.
  private(set) var isCut = false
  private let limit: Int
  private let names = HTMLAttribute.keys
  /// Longer names are cut; libxml2 takes what follows the 100th byte for attributes.
  private static let nameBytes = 64

  init(limit: Int) {
    self.limit = limit
    attributes.reserveCapacity(16)
  }

  /// The bytes of a kept attribute's value; nil when the tag does not carry it.
  func value(_ name: HTMLAttribute) -> Range<Int>? {
    for attribute in attributes where attribute.name == name { return attribute.value }
    return nil
  }

  /// Whether the byte may begin a name after `<`: letters by the standard, the others in libxml2.
  static func beginsName(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    beginsName(byte) || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
  }

  /// The name that begins at `start`, cut to the bytes that count, its key, and where it ends.
  static func name(
    _ utf8: Span<UInt8>, at start: Int
  ) -> (key: NameKey, name: Range<Int>, end: Int) {
    var key = NameKey()
    var at = start
    while at < utf8.count, isName(utf8[at]) {
      key.add(utf8[at])
      at &+= 1
    }
    return (key, start..<min(at, start + nameBytes), at)
  }

  /// Walks over the tag that begins with the `<` at `start`.
  mutating func read(_ utf8: Span<UInt8>, at start: Int) {
    attributes.removeAll(keepingCapacity: true)
    isClosed = false
    isSelfClosed = false
    isCut = false
    var at: Int
    (key, name, at) = Self.name(utf8, at: start + 1)
    isPlain = at == name.upperBound
    let total = utf8.count
    var met = 0
    while at < total {
      let byte = utf8[at]
      if byte == UInt8(ascii: ">") {
        isClosed = true
        end = at + 1
        return
      }
      if byte == UInt8(ascii: "/") {
        isSelfClosed = at + 1 < total && utf8[at + 1] == UInt8(ascii: ">")
        isPlain = isPlain && isSelfClosed
        at &+= 1
      } else if ByteSearch.isBlank(byte) {
        isPlain = isPlain && !Self.isRareBlank(byte)
        at &+= 1
      } else {
        met &+= 1
        isPlain = false
        at = attribute(utf8, at: at, isOver: met > limit)
      }
    }
    isPlain = false
    end = total
  }

  /// U+000B and U+000C are no blanks in tags to libxml2.
  private static func isRareBlank(_ byte: UInt8) -> Bool { byte == 0x0B || byte == 0x0C }

  /// Walks over one attribute and answers with where it ends.
  private mutating func attribute(_ utf8: Span<UInt8>, at start: Int, isOver: Bool) -> Int {
    let total = utf8.count
    var name = NameKey()
    name.add(utf8[start])
    var at = start + 1
    while at < total, !Self.endsAttributeName(utf8[at]) {
      name.add(utf8[at])
      at &+= 1
    }
    while at < total, ByteSearch.isBlank(utf8[at]) { at &+= 1 }
    var value = at..<at
    if at < total, utf8[at] == UInt8(ascii: "=") {
      at &+= 1
      while at < total, ByteSearch.isBlank(utf8[at]) { at &+= 1 }
      value = Self.value(utf8, at: at)
      let isQuoted = value.lowerBound > at
      at = min(value.upperBound + (isQuoted ? 1 : 0), total)
    }
    if isOver {
      isCut = true
    } else {
      keep(name, value)
    }
    return at
  }

  private mutating func keep(_ name: NameKey, _ value: Range<Int>) {
    let number = names[name]
    guard number > 0, let attribute = HTMLAttribute(rawValue: number - 1) else { return }
    for known in attributes where known.name == attribute { return }
    attributes.append((attribute, value))
  }

  /// The bytes of the value at `start`, its quotes left out.
  private static func value(_ utf8: Span<UInt8>, at start: Int) -> Range<Int> {
    guard start < utf8.count else { return start..<start }
    let quote = utf8[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return start + 1..<(ByteSearch.first(quote, in: utf8, from: start + 1) ?? utf8.count)
    }
    var at = start
    while at < utf8.count, !ByteSearch.isBlank(utf8[at]), utf8[at] != UInt8(ascii: ">") {
      at &+= 1
    }
    return start..<at
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    ByteSearch.isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/")
  }
}
