internal import CopydeskBase

/// JSON-LD blocks of a page (schema.org vocabulary), junk and all; a block that cannot be read is skipped.
struct LinkedData: Sendable {
  /// Every object that says its type, outermost first, in page order.
  private(set) var objects: [JSONValue] = []
  /// Type names, and whether the object stands for the page itself, by the object's index.
  private var types: [[String]] = []
  private var roots: [Bool] = []
  /// The first object with a name under each `@id`.
  private var named: [String: JSONValue] = [:]
  private var bytes = 0

  /// Most objects looked at; pages with more are catalogues.
  private static let maxObjects = 2_000
  /// Most bytes of JSON-LD parsed: the largest page of wcxb-dev holds a quarter of it.
  private static let maxBytes = 2 << 20

  init() {}

  mutating func add(_ script: [UInt8]) {
    bytes += script.count
    guard bytes <= Self.maxBytes, let value = Self.parse(script) else { return }
    collect(value, depth: 0, isRoot: true)
  }

  private mutating func collect(_ value: JSONValue, depth: Int, isRoot: Bool) {
    guard depth < 12, objects.count < Self.maxObjects else { return }
    switch value {
    case .array(let values):
      for value in values { collect(value, depth: depth + 1, isRoot: isRoot) }
    case .object(let members):
      var hasName = false
      for member in members where member.name == "@type" || member.name == "name" {
        if member.name == "name" {
          hasName = true
        } else {
          objects.append(value)
          types.append(Self.types(value))
          roots.append(isRoot)
        }
      }
      if hasName, let id = value["@id"]?.string, named[id] == nil { named[id] = value }
      for member in members {
        switch member.value {
        case .array, .object:
          guard member.name != "@context" else { continue }
          let isMain = member.name == "@graph" || member.name.hasPrefix("mainEntity")
          collect(member.value, depth: depth + 1, isRoot: isRoot && isMain)
        default: continue
        }
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
      name.utf8.lastIndex(of: UInt8(ascii: "/"))
        .map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
  }

  /// The first object of one of `types`.
  func first(_ wanted: Set<String>) -> JSONValue? {
    for index in objects.indices where types[index].contains(where: wanted.contains) {
      return objects[index]
    }
    return nil
  }

  /// The objects of one of `types` that stand for the page: at the top, in `@graph`, as `mainEntity`.
  func mains(_ wanted: Set<String>) -> [JSONValue] {
    objects.indices.filter { roots[$0] && types[$0].contains(where: wanted.contains) }
      .map { objects[$0] }
  }

  /// The object that a bare `{"@id": …}` refers to, else the value itself.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard case .object(let members) = value, !members.contains(where: { $0.name == "name" }),
      let id = value["@id"]?.string, let object = named[id]
    else { return value }
    return object
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

  /// Every name in a value: keywords may be a string, an object, or nested lists of both.
  static func names(_ value: JSONValue?, depth: Int = 0) -> [String] {
    guard depth < 6 else { return [] }
    switch value {
    case .string(let text): return PlainString.clean(text).map { [$0] } ?? []
    case .object: return names(value?["name"], depth: depth + 1)
    case .array(let values): return values.prefix(50).flatMap { names($0, depth: depth + 1) }
    default: return []
    }
  }

  /// Every name among authors, and whether each is an organisation's; references are followed.
  func people(_ value: JSONValue?, depth: Int = 0) -> [(name: String, isOrganisation: Bool)] {
    guard let value, depth < 6 else { return [] }
    switch value {
    case .string(let text): return PlainString.clean(text).map { [($0, false)] } ?? []
    case .array(let values): return values.prefix(50).flatMap { people($0, depth: depth + 1) }
    case .object:
      let person = resolved(value)
      let isOrganisation = Self.types(person).contains { $0.hasSuffix("Organization") }
      return Self.names(person["name"]).map { ($0, isOrganisation) }
    default: return []
    }
  }

  /// The names of the page's breadcrumb trail, in order of `position`, each with the URL it leads to.
  func breadcrumbs() -> [(name: String, url: String?)] {
    guard case .array(let items)? = first(["BreadcrumbList"])?["itemListElement"] else { return [] }
    let rows = items.prefix(20).enumerated().map { index, item in
      (position: item["position"]?.int ?? Int(item["position"]?.string ?? "") ?? index, item)
    }
    return rows.sorted { $0.position < $1.position }
      .compactMap { _, item in
        guard let name = Self.text(item["name"]) ?? Self.text(item["item"]?["name"]) else {
          return nil
        }
        return (name, Self.url(item["item"]))
      }
  }
}
