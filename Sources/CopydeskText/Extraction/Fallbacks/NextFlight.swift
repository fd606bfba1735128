internal import CopydeskBase

/// The rows that Next.js' app router streams into a page: `self.__next_f.push([1,"…"])`.
///
///     1f:T14,<p>Sand drains.</p>
///     20:["$","$L3",null,{"title":"Soil","body":"$1f"}]     // {"title":"Soil","body":"<p>Sand drains.</p>"}
///
/// The form is that of React's server components (`ReactFlightClient.js` of React 19): rows "id:JSON" to a line break, and
/// "id:Tlength,text" in hexadecimal bytes. Elements are `["$",tag,key,props]`: paragraphs, headings and items become HTML
/// strings, menus and footers go, of all others the properties are what counts.
struct NextFlight {
  /// Texts by row, each put once into the place that first refers to it.
  private var texts: [String: String] = [:]
  private var order: [String] = []
  private var left = 200_000

  private static let mostDepth = 100
  private static let chrome: Set<String> = [
    "nav", "footer", "header", "aside", "form", "button", "script", "style", "svg", "title", "meta",
    "link", "dialog", "noscript", "iframe",
  ]
  private static let units: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "td", "th", "dd", "dt",
  ]
  private static let inline: Set<String> = [
    "a", "em", "strong", "b", "i", "code", "br", "sub", "sup", "ul", "ol", "li", "kbd",
  ]

  private init() {}

  /// One chunk of the stream, when `script` pushes one.
  static func chunk(_ script: ArraySlice<UInt8>) -> [UInt8]? {
    let call = Array("self.__next_f.push(".utf8)
    guard script.starts(with: call), let end = script.lastIndex(of: UInt8(ascii: ")")),
      end > script.startIndex + call.count
    else { return nil }
    let json = Array(script[(script.startIndex + call.count)..<end])
    guard let parts = (try? JSONParser.parse(json))?.array, parts.count == 2,
      parts[0].int == 1, let text = parts[1].string
    else { return nil }
    return Array(text.utf8)
  }

  /// All rows of the joined chunks as one list.
  ///
  /// - Complexity: O(bytes).
  static func resolve(_ stream: [UInt8]) -> JSONValue? {
    var flight = NextFlight()
    let rows = flight.rows(stream)
    guard !rows.isEmpty || !flight.texts.isEmpty else { return nil }
    var values: [JSONValue] = []
    for row in rows { values.append(flight.resolved(row, depth: 0)) }
    // What nothing refers to stands alone.
    for id in flight.order {
      guard let text = flight.texts[id] else { continue }
      values.append(.object([JSONValue.Member("innerHTML", .string(text))]))
    }
    return .array(values)
  }

  private mutating func rows(_ stream: [UInt8]) -> [JSONValue] {
    var rows: [JSONValue] = []
    var index = 0
    while index < stream.count {
      let start = index
      while index < stream.count, index - start < 16, Self.isHex(stream[index]) { index += 1 }
      guard index < stream.count, index > start, stream[index] == UInt8(ascii: ":") else {
        index = (stream[start...].firstIndex(of: 0x0A) ?? stream.count - 1) + 1
        continue
      }
      let id = String(decoding: stream[start..<index], as: UTF8.self)
      index += 1
      if index < stream.count, stream[index] == UInt8(ascii: "T"),
        let comma = stream[index...].prefix(12).firstIndex(of: UInt8(ascii: ",")),
        let count = Int(String(decoding: stream[(index + 1)..<comma], as: UTF8.self), radix: 16),
        count >= 0
      {
        let end = min(stream.count, comma + 1 + min(count, stream.count))
        if texts.updateValue(String(decoding: stream[(comma + 1)..<end], as: UTF8.self), forKey: id)
          == nil
        {
          order.append(id)
        }
        index = end
        continue
      }
      let end = stream[index...].firstIndex(of: 0x0A) ?? stream.count
      if index < end, stream[index] == 0x5B || stream[index] == 0x7B,
        let value = try? JSONParser.parse(Array(stream[index..<end]))
      {
        rows.append(value)
      }
      index = end + 1
    }
    return rows
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x66 ~= byte
  }

  private mutating func resolved(_ value: JSONValue, depth: Int) -> JSONValue {
    left -= 1
    guard left > 0, depth < Self.mostDepth else { return .null }
    switch value {
    case .string(let text): return .string(referred(text) ?? (text.hasPrefix("$") ? "" : text))
    case .array(let items):
      if items.count >= 4, items[0].string == "$", let tag = items[1].string {
        return element(tag, items[3], depth: depth)
      }
      return .array(items.map { resolved($0, depth: depth + 1) })
    case .object(let members):
      return .object(
        members.map { JSONValue.Member($0.name, resolved($0.value, depth: depth + 1)) })
    default: return value
    }
  }

  /// The text that "$1f" stands for, the first time.
  private mutating func referred(_ text: String) -> String? {
    guard text.hasPrefix("$") else { return nil }
    return texts.removeValue(forKey: String(text.dropFirst()))
  }

  private mutating func element(_ tag: String, _ props: JSONValue, depth: Int) -> JSONValue {
    if Self.chrome.contains(tag) { return .null }
    guard Self.units.contains(tag) else { return resolved(props, depth: depth + 1) }
    let html = "<\(tag)>" + inner(props, depth: depth + 1) + "</\(tag)>"
    return .object([JSONValue.Member("innerHTML", .string(html))])
  }

  /// The contents of an element as HTML.
  private mutating func inner(_ props: JSONValue, depth: Int) -> String {
    left -= 1
    guard left > 0, depth < Self.mostDepth else { return "" }
    if let html = props["dangerouslySetInnerHTML"]?["__html"]?.string {
      return referred(html) ?? html
    }
    guard let children = props["children"] else { return "" }
    return html(children, depth: depth)
  }

  private mutating func html(_ value: JSONValue, depth: Int) -> String {
    left -= 1
    guard left > 0, depth < Self.mostDepth else { return "" }
    switch value {
    case .string(let text):
      if let text = referred(text) { return text }
      return text.hasPrefix("$") ? "" : Self.escaped(text)
    case .number(let digits): return digits
    case .array(let items):
      if items.count >= 4, items[0].string == "$", let tag = items[1].string {
        if Self.chrome.contains(tag) { return "" }
        let text = inner(items[3], depth: depth + 1)
        return Self.inline.contains(tag) ? "<\(tag)>\(text)</\(tag)>" : text
      }
      var text = ""
      for item in items { text += html(item, depth: depth + 1) }
      return text
    default: return ""
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C }) else { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: out.append(contentsOf: "&amp;".utf8)
      case 0x3C: out.append(contentsOf: "&lt;".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
