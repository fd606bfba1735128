internal import CopydeskBase

/// JSON-LD blocks of a page (schema.org vocabulary), junk and all; a block that cannot be read is skipped.
struct LinkedData: Sendable {
  /// Every object that says its type, outermost first, in page order.
  private(set) var objects: [JSONValue] = []
  /// Most objects looked at; pages with more are catalogues.
  private static let maxObjects = 2_000

  init() {}

  mutating func add(_ script: [UInt8]) {
    guard let value = Self.parse(script) else { return }
    collect(value, depth: 0)
  }

  private mutating func collect(_ value: JSONValue, depth: Int) {
    guard depth < 12, objects.count < Self.maxObjects else { return }
    switch value {
    case .array(let values): for value in values { collect(value, depth: depth + 1) }
    case .object(let members):
      if value["@type"] != nil { objects.append(value) }
      for member in members where member.name != "@context" {
        collect(member.value, depth: depth + 1)
      }
    default: break
    }
  }

  /// Strict JSON first; then with what pages do wrong mended: comment and CDATA wrappers, a closing semicolon, raw
  /// control characters in strings, commas before a closing bracket.
  static func parse(_ script: [UInt8]) -> JSONValue? {
    if let value = try? JSONParser.parse(script) { return value }
    guard let start = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = script.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(end - start + 1)
    var inString = false
    var isEscaped = false
    for byte in script[start...end] {
      if inString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        out.append(byte < 0x20 ? 0x20 : byte)
        continue
      }
      if byte == UInt8(ascii: "\"") { inString = true }
      if byte == 0x7D || byte == 0x5D {
        while let last = out.last, last <= 0x20 || last == UInt8(ascii: ",") { out.removeLast() }
      }
      out.append(byte < 0x20 ? 0x20 : byte)
    }
    return try? JSONParser.parse(out)
  }

  /// The type names of an object, without a schema.org prefix.
  static func types(_ object: JSONValue) -> [String] {
    let type = object["@type"]
    let names = type?.array?.compactMap(\.string) ?? [type?.string].compactMap { $0 }
    return names.map { name in
      name.lastIndex(of: "/").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }

  /// The first object of one of `types`.
  func first(_ types: Set<String>) -> JSONValue? {
    objects.first { object in Self.types(object).contains { types.contains($0) } }
  }

  /// A text of a value: itself, its `name`, or those of the first element of a list.
  static func text(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): PlainString.clean(text)
    case .object: text(value?["name"]) ?? text(value?["@value"])
    case .array(let values): values.lazy.compactMap { text($0) }.first
    default: nil
    }
  }

  /// A URL of a value: itself, its `url` or `@id`, or those of the first element of a list.
  static func url(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): PlainString.clean(text)
    case .object: url(value?["url"]) ?? url(value?["@id"]) ?? url(value?["contentUrl"])
    case .array(let values): values.lazy.compactMap { url($0) }.first
    default: nil
    }
  }

  /// Every name in a value: authors may be a string, an object, or nested lists of both.
  static func names(_ value: JSONValue?, depth: Int = 0) -> [String] {
    guard depth < 6 else { return [] }
    switch value {
    case .string(let text): return PlainString.clean(text).map { [$0] } ?? []
    case .object: return names(value?["name"], depth: depth + 1)
    case .array(let values): return values.prefix(50).flatMap { names($0, depth: depth + 1) }
    default: return []
    }
  }
}
