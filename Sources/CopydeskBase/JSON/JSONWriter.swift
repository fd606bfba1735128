/// Appends JSON text to a byte array, members in the order they are written.
///
///     var json = JSONWriter()
///     json.object { $0.member("id", "a"); $0.member("n", 3) }
///     // {"id":"a","n":3}
///
/// Non-ASCII text is written as UTF-8; U+2028 and U+2029 are escaped so that a line stays a line.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// Forgets what was written, keeping the storage.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    comma()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    comma()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  public mutating func key(_ name: String) {
    comma()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes nothing when `value` is nil.
  public mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    member(name, value)
  }

  public mutating func member(_ name: String, utf8 value: [UInt8]) {
    key(name)
    comma()
    quote(value.span)
    needsComma = true
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  /// Writes `value` rounded to `places` decimal places, trailing zeros dropped.
  public mutating func member(_ name: String, _ value: Double, places: Int = 4) {
    key(name)
    number(value, places: places)
  }

  public mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  public mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { for value in values { $0.string(value) } }
  }

  public mutating func string(_ value: String) {
    comma()
    quote(value)
    needsComma = true
  }

  public mutating func number(_ value: Int) { raw(String(value)) }

  public mutating func number(_ value: Double, places: Int = 4) {
    guard value.isFinite else { return raw("null") }
    // From 2^53 on every Double is whole, and scaling up could overflow.
    if abs(value) >= 9_007_199_254_740_992 { return raw(String(value)) }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    // Below 2^53 a whole number prints exactly as an integer.
    if rounded == rounded.rounded(), abs(rounded) < 9_007_199_254_740_992 {
      return raw(String(Int(rounded)))
    }
    raw(String(rounded))
  }

  /// Writes `text`, which the caller knows to be one JSON value.
  public mutating func raw(_ text: String) {
    comma()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  /// Writes `text`, which the caller knows to be one JSON value in UTF-8.
  public mutating func raw(utf8 text: [UInt8]) {
    comma()
    bytes.append(contentsOf: text)
    needsComma = true
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: raw("null")
    case .bool(let flag): raw(flag ? "true" : "false")
    case .number(let digits): raw(digits)
    case .string(let text): string(text)
    case .array(let values): array { for value in values { $0.value(value) } }
    case .object(let members):
      object {
        for member in members {
          $0.key(member.name)
          $0.value(member.value)
        }
      }
    }
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    quote(text.utf8Span.span)
  }

  private mutating func quote(_ text: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.hex(byte >> 4))
        bytes.append(Self.hex(byte & 15))
      case 0xE2
      where index + 2 < text.count && text[index + 1] == 0x80
        && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9):
        bytes.append(contentsOf: text[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func hex(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x57 + nibble
  }
}
