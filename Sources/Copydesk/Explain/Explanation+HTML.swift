internal import CopydeskBase

extension Explanation {
  /// The explanation as one HTML page that loads nothing: no script, no link, no font.
  public func html() -> String {
    var page = Self.head(title: source)
    page += "<h1>\(Self.escape(source))</h1>\n<p class=\"how\">\(Self.escape(reading))</p>\n<dl>\n"
    for fact in facts { page += Self.row(fact.name, fact.value) }
    for note in document.notes { page += Self.row("note", note) }
    page += Self.row("verdict", verdict) + Self.row("sums", sums) + "</dl>\n"
    for (index, block) in document.blocks.enumerated() { page += section(block, at: index) }
    return page + "</body>\n</html>\n"
  }

  private func section(_ block: TextBlock, at index: Int) -> String {
    let state = block.isKept ? "kept" : "removed"
    var html = "<section class=\"\(state)\"><h2>\(state) · \(Self.label(block)) · "
    html += Self.score(block.score)
    if !block.reason.isEmpty { html += " · " + Self.escape(block.reason) }
    html += "</h2>\n<p dir=\"auto\">"
    html += Self.escape(String(decoding: block.text, as: UTF8.self), keepsBreaks: true)
    html += "</p>\n"
    let edits = (edits[index] ?? []).map { ("edit", Self.describe($0)) }
    let reports = (reports[index] ?? []).map { ("report", Self.describe(report: $0)) }
    let rows = edits + reports
    if !rows.isEmpty {
      html += "<ul>\n"
      for (kind, text) in rows { html += "<li class=\"\(kind)\">\(Self.escape(text))</li>\n" }
      html += "</ul>\n"
    }
    return html + "</section>\n"
  }

  private static func row(_ name: String, _ value: String) -> String {
    "<dt>\(escape(name))</dt><dd dir=\"auto\">\(escape(value))</dd>\n"
  }

  private static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escape(title)) explained</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
    h2 { font: 0.75rem/1.4 ui-monospace, monospace; margin: 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
    dt, .how { opacity: 0.7; }
    dd { margin: 0; overflow-wrap: anywhere; }
    section { border-inline-start: 4px solid; padding: 0.25rem 0.75rem; margin: 0.75rem 0; }
    section p { margin: 0.25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    section.kept { border-color: #2a8f4f; }
    section.removed { border-color: #c0392b; }
    section.removed p { opacity: 0.65; }
    li { font: 0.8rem/1.4 ui-monospace, monospace; }
    </style>
    </head>
    <body>

    """
  }

  private static func escape(_ text: String, keepsBreaks: Bool = false) -> String {
    var out = ""
    for scalar in visible(text, keepsBreaks: keepsBreaks).unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
