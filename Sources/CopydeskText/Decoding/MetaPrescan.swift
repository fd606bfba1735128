internal import CopydeskBase

/// Finds the encoding that a page declares in its first bytes: HTML standard, section 13.2.3.2
/// "Determining the character encoding", "prescan a byte stream to determine its encoding".
///
///     MetaPrescan.encoding(in: Array(#"<meta charset=latin1>"#.utf8))  // .windows1252
struct MetaPrescan {
  /// The standard's limit, in bytes.
  static let limit = 1024

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    var scan = MetaPrescan(Array(bytes.prefix(limit)))
    return scan.run() ?? scan.xmlDeclaration()
  }

  private mutating func run() -> TextEncoding? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      if isAt("<!--") {
        // The two hyphens of the opening may be those of the end: "<!-->".
        position += 2
        while position < bytes.count, !isAt("-->") { position += 1 }
        position += 3
      } else if isAt("<meta"), isSpaceOrSlash(position + 5) {
        position += 6
        if let encoding = meta() { return encoding }
      } else if isTag() {
        while let byte = peek(), !Self.isSpace(byte), byte != UInt8(ascii: ">") { position += 1 }
        while attribute() != nil {}
      } else if isAt("<!") || isAt("</") || isAt("<?") {
        while let byte = peek(), byte != UInt8(ascii: ">") { position += 1 }
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func meta() -> TextEncoding? {
    var seen: Set<[UInt8]> = []
    var isPragma = false
    var needsPragma: Bool?
    var charset: TextEncoding?
    while let (name, value) = attribute() {
      guard seen.insert(name).inserted else { continue }
      if name == Array("http-equiv".utf8) {
        if value == Array("content-type".utf8) { isPragma = true }
      } else if name == Array("content".utf8) {
        if charset == nil, let found = Self.charset(inContent: value) {
          charset = found
          needsPragma = true
        }
      } else if name == Array("charset".utf8) {
        charset = TextEncoding(label: value)
        needsPragma = false
      }
    }
    // The bytes ended inside the element: it declares nothing.
    guard peek() != nil else { return nil }
    guard let needsPragma, !needsPragma || isPragma, let charset else { return nil }
    return Self.readable(charset)
  }

  /// A page that could be read as ASCII so far is not UTF-16, and x-user-defined means windows-1252.
  private static func readable(_ encoding: TextEncoding) -> TextEncoding {
    switch encoding {
    case .utf16BE, .utf16LE: .utf8
    case .userDefined: .windows1252
    default: encoding
    }
  }

  /// "Algorithm for extracting a character encoding from a meta element" (HTML standard, section 2.4.4).
  static func charset(inContent value: [UInt8]) -> TextEncoding? {
    let word = Array("charset".utf8)
    var index = 0
    while index + word.count <= value.count {
      guard Array(value[index..<(index + word.count)]) == word else {
        index += 1
        continue
      }
      index += word.count
      while index < value.count, isSpace(value[index]) { index += 1 }
      guard index < value.count, value[index] == UInt8(ascii: "=") else { continue }
      index += 1
      while index < value.count, isSpace(value[index]) { index += 1 }
      guard index < value.count else { return nil }
      let quote = value[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let rest = value[(index + 1)...]
        guard let end = rest.firstIndex(of: quote) else { return nil }
        return TextEncoding(label: rest[..<end])
      }
      return TextEncoding(
        label: value[index...].prefix { !isSpace($0) && $0 != UInt8(ascii: ";") })
    }
    return nil
  }

  /// `<?xml … encoding="…"?>` at the very start ("get an XML encoding" of the same section).
  private mutating func xmlDeclaration() -> TextEncoding? {
    position = 0
    guard isAt("<?xml"), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    while position < end, !isAt("encoding") { position += 1 }
    position += 8
    while let byte = peek(), Self.isSpace(byte) { position += 1 }
    guard peek() == UInt8(ascii: "=") else { return nil }
    position += 1
    while let byte = peek(), Self.isSpace(byte) { position += 1 }
    guard position < end, let quote = peek(),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    let rest = bytes[(position + 1)..<end]
    guard let close = rest.firstIndex(of: quote) else { return nil }
    return TextEncoding(label: rest[..<close]).map(Self.readable)
  }

  /// "Get an attribute" of the same section; names and values in lower case.
  private mutating func attribute() -> (name: [UInt8], value: [UInt8])? {
    while let byte = peek(), Self.isSpace(byte) || byte == UInt8(ascii: "/") { position += 1 }
    guard let first = peek(), first != UInt8(ascii: ">") else { return nil }
    var name: [UInt8] = []
    while let byte = peek() {
      if byte == UInt8(ascii: "="), !name.isEmpty { break }
      if Self.isSpace(byte) {
        while let space = peek(), Self.isSpace(space) { position += 1 }
        if peek() != UInt8(ascii: "=") { return (name, []) }
        break
      }
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { return (name, []) }
      name.append(Self.lower(byte))
      position += 1
    }
    position += 1
    while let byte = peek(), Self.isSpace(byte) { position += 1 }
    return (name, value())
  }

  private mutating func value() -> [UInt8] {
    var value: [UInt8] = []
    guard let first = peek(), first != UInt8(ascii: ">") else { return value }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      position += 1
      while let byte = peek() {
        position += 1
        if byte == first { break }
        value.append(Self.lower(byte))
      }
      return value
    }
    while let byte = peek(), !Self.isSpace(byte), byte != UInt8(ascii: ">") {
      value.append(Self.lower(byte))
      position += 1
    }
    return value
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether the bytes here are `word`, in any case.
  private func isAt(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for index in 0..<count {
      // Safety: `index` runs below the static string's own count.
      let expected = unsafe word.utf8Start[index]
      guard Self.lower(bytes[position + index]) == expected else { return false }
    }
    return true
  }

  /// `<` or `</` before an ASCII letter.
  private func isTag() -> Bool {
    var next = position + 1
    if next < bytes.count, bytes[next] == UInt8(ascii: "/") { next += 1 }
    return next < bytes.count && UInt8(ascii: "a")...UInt8(ascii: "z") ~= Self.lower(bytes[next])
  }

  private func isSpaceOrSlash(_ index: Int) -> Bool {
    index < bytes.count && (Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/"))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
