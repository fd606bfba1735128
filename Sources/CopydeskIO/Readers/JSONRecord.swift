internal import CopydeskBase

/// Turns a JSON object into a document by the configured field names.
enum JSONRecord {
  /// Whether the object has one of the fields that hold a page.
  static func holdsPage(_ value: JSONValue, _ fields: InputConfig.Fields) -> Bool {
    [fields.html, fields.htmlBase64, fields.text].contains { value[$0]?.string != nil }
  }

  static func document(
    _ bytes: [UInt8], at location: SourceLocation, _ context: ReadContext
  ) -> RawDocument {
    let offset = location.offset ?? 0
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONParser.parse(bytes)
    } catch {
      let place = offset + UInt64(clamping: error.offset)
      return context.failure(location, .badRecord, at: place, "\(error)")
    }
    let fields = context.fields
    let id = scalar(value[fields.id]) ?? location.description
    var document = RawDocument(source: location, id: id, url: value[fields.url]?.string)
    if let html = value[fields.html]?.string {
      document.kind = .html
      document.bytes = Array(html.utf8)
    } else if let html = value[fields.htmlBase64]?.string {
      guard let decoded = Base64.decode(html) else {
        return failure(location, id, offset, "\(fields.htmlBase64) is not Base64", context)
      }
      document.kind = .html
      document.bytes = decoded
    } else if let text = value[fields.text]?.string {
      document.kind = .text
      document.bytes = Array(text.utf8)
    } else {
      let names = "\(fields.html), \(fields.htmlBase64) or \(fields.text)"
      let what = value.members == nil ? "no object" : "no field \(names)"
      return failure(location, id, offset, what, context)
    }
    // JSON text is Unicode already: a `<meta charset>` inside must not decode it a second time.
    if value[fields.html]?.string != nil || document.kind == .text {
      document.httpCharset = "utf-8"
    }
    document.given.title = value[fields.title]?.string
    document.given.author = names(value[fields.author])
    document.given.date = scalar(value[fields.date])
    document.given.language = value[fields.language]?.string
    return document
  }

  private static func failure(
    _ location: SourceLocation, _ id: String, _ offset: UInt64, _ detail: String,
    _ context: ReadContext
  ) -> RawDocument {
    let error = ReadError(.badRecord, path: context.path, offset: offset, detail: detail)
    return context.failure(location, error, id: id)
  }

  private static func scalar(_ value: JSONValue?) -> String? {
    switch value {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  private static func names(_ value: JSONValue?) -> String? {
    if let name = value?.string { return name }
    let names = (value?.array ?? []).compactMap(\.string)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
