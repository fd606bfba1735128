internal import CopydeskBase
internal import CopydeskIO
internal import FoundationEssentials

/// One line of `copydesk clean --format jsonl`: `{"id":…,"url":…,"html"|"html_b64"|"text":…}`.
struct PageRequest {
  /// As it was given, number or string; null when the line has none.
  var id: JSONValue
  var document: RawDocument

  /// Why a line is no request; `id` is what could be read of it.
  struct Problem: Error {
    var id: JSONValue
    var message: String
  }

  /// - Parameter line: number of the line from 1, the document's name where it has no id.
  init(_ bytes: [UInt8], line: Int, fields: InputConfig.Fields) throws(Problem) {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw Problem(id: .null, message: error.description)
    }
    guard value.members != nil else {
      throw Problem(id: .null, message: "the line is not a JSON object")
    }
    let id = value[fields.id] ?? .null
    self.id = id
    var document = RawDocument(
      source: SourceLocation(path: "-"), id: Self.scalar(id) ?? "line \(line)",
      url: value[fields.url]?.string)
    if let html = value[fields.html]?.string {
      document.kind = .html
      document.bytes = Array(html.utf8)
      // A JSON string is UTF-8 by its nature; what the page claims of its bytes no longer holds.
      document.httpCharset = "utf-8"
    } else if let base64 = value[fields.htmlBase64]?.string {
      guard let data = Data(base64Encoded: base64) else {
        throw Problem(id: id, message: "\(fields.htmlBase64) is not Base64")
      }
      document.kind = .html
      document.bytes = [UInt8](data)
    } else if let text = value[fields.text]?.string {
      document.kind = .text
      document.bytes = Array(text.utf8)
      document.httpCharset = "utf-8"
    } else {
      throw Problem(
        id: id,
        message: "the line has no string \(fields.html), \(fields.htmlBase64) or \(fields.text)")
    }
    document.given.title = value[fields.title]?.string
    document.given.author = Self.names(value[fields.author])
    document.given.date = Self.scalar(value[fields.date])
    document.given.language = value[fields.language]?.string
    self.document = document
  }

  private static func scalar(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  /// One name, or several in a list.
  private static func names(_ value: JSONValue?) -> String? {
    if let name = value?.string { return name }
    let names = (value?.array ?? []).compactMap(\.string)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
