internal import CopydeskBase
internal import CopydeskMatch

extension DocumentComparison {
  /// The comparison as one HTML page in UTF-8 that loads nothing and works offline.
  public func html() -> [UInt8] {
    var html = HTMLWriter()
    html.markup(Self.start)
    html.text(left.name, in: .attribute, limit: 200)
    html.markup(" and ")
    html.text(right.name, in: .attribute, limit: 200)
    html.markup(" compared</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<header>\n")
    let isSame = comparison.verdict != .different
    html.markup("<h1 class=\"\(isSame ? "yes" : "no")\">")
    html.text(verdict)
    html.markup("</h1>\n<ul>\n")
    for condition in conditions {
      html.markup("<li class=\"\(condition.isMet ? "yes" : "no")\">\(condition.isMet ? "✓" : "✕") ")
      html.text(condition.text)
      html.markup("</li>\n")
    }
    html.markup("</ul>\n<table>\n<tr><th></th><th>left</th><th>right</th></tr>\n")
    for figure in figures {
      html.markup(
        "<tr><th>\(figure.name)</th><td>\(figure.left)</td><td>\(figure.right)</td></tr>\n")
    }
    html.markup("</table>\n<p><mark>Marked</mark> is what the other text repeats.</p>\n</header>\n")
    html.markup("<main>\n")
    Self.write(left, leftShared, to: &html)
    Self.write(right, rightShared, to: &html)
    html.markup("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private static func write(
    _ document: ComparedDocument, _ shared: [Range<Int>], to html: inout HTMLWriter
  ) {
    html.markup("<section dir=\"auto\">\n<h2>")
    html.text(document.name, limit: 1_000)
    html.markup("</h2>\n<div class=\"text\">")
    let text = document.text.span
    var at = 0
    for range in shared {
      html.text(text, at..<range.lowerBound)
      html.markup("<mark>")
      html.text(text, range)
      html.markup("</mark>")
      at = range.upperBound
    }
    html.text(text, at..<text.count)
    html.markup("</div>\n</section>\n")
  }

  /// The policy forbids all loading and all script, should an escape ever be missed (CSP Level 3).
  private static let start = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>
    """

  /// Colours as in `PageStyle`.
  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1e22; --dim: #5b636d; --paper: #fff;
      --line: #d5d9de; --yes: #005ea8; --no: #a84100; --mark: #dcebfa; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e7eb; --dim: #a0a9b4;
      --paper: #14171a; --line: #3a424b; --yes: #74b9ff; --no: #ffa26b; --mark: #17344f; } }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    header, main { max-width: 90rem; margin: 0 auto; padding: 0 1rem; }
    h1 { font-size: 1.3rem; } h2 { font-size: 1rem; overflow-wrap: anywhere; }
    ul { list-style: none; padding: 0; font-size: 0.9rem; }
    .yes { color: var(--yes); } .no { color: var(--no); }
    table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-weight: 400; color: var(--dim); padding-right: 1rem; }
    td { text-align: right; padding-right: 1rem; }
    main { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 2rem; }
    section { border-top: 1px solid var(--line); min-width: 0; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    mark { background: var(--mark); color: inherit; border-radius: 0.15rem; }

    """
}
