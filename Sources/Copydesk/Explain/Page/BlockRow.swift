internal import CopydeskBase

/// Writes one block of an explanation page: its mark and score, its text, and the panel that says why.
struct BlockRow {
  let block: TextBlock
  let index: Int
  /// Strongest first.
  let reasons: [ShownReason]
  /// Edits and reports of this block in order of offset.
  let edits: [TextEdit]
  let reports: [TextEdit]
  let limits: PageLimits

  func write(to html: inout HTMLWriter) {
    let verdict = block.isKept ? "Kept" : "Removed"
    let score = Explanation.score(block.score)
    html.markup(
      "<div class=\"b \(block.isKept ? "k" : "r") \(kindClass)\" id=\"b\(index)\" tabindex=\"0\" "
        + "role=\"group\" aria-label=\"\(verdict), \(Explanation.label(block)), score \(score)\" "
        + "aria-describedby=\"w\(index)\"><div class=\"g\" aria-hidden=\"true\">"
        + "<b>\(block.isKept ? "✓" : "✕")</b><span>\(score)</span>"
        + "<i class=\"m\"><i style=\"width:\(percent)%\"></i></i></div>")
    writeText(to: &html)
    writePanel(verdict, score, to: &html)
    html.markup("</div>\n")
  }

  /// The score as a bar's length.
  private var percent: Int {
    guard block.score.isFinite else { return 0 }
    return Int((max(0, min(1, block.score)) * 100).rounded())
  }

  private var kindClass: String {
    switch block.kind {
    case .paragraph: "p"
    case .heading: "h h\(max(1, min(6, block.level)))"
    case .listItem: "li"
    case .tableRow: isTableHead ? "tr th" : "tr"
    case .quote: "q"
    case .code: "c"
    case .caption: "cap"
    case .line: "l"
    }
  }

  private var isTableHead: Bool { block.kind == .tableRow && block.markup?.isHeaderRow == true }

  private func writeText(to html: inout HTMLWriter) {
    let edited = EditedText(block.text, edits: edits)
    switch block.kind {
    case .heading:
      // The page's own heading is the h1.
      let level = min(6, max(1, Int(block.level)) + 1)
      html.markup("<h\(level) class=\"t\" dir=\"auto\">")
      write(edited, to: &html)
      html.markup("</h\(level)>")
    case .code:
      html.markup("<pre class=\"t\" dir=\"ltr\"><code>")
      write(edited, to: &html)
      html.markup("</code></pre>")
    case .listItem:
      let depth = max(1, min(8, Int(block.level)))
      html.markup(
        "<p class=\"t\" dir=\"auto\" style=\"--d:\(depth)\"><span class=\"n\">\(marker)</span>")
      write(edited, to: &html)
      html.markup("</p>")
    case .tableRow where edits.isEmpty && block.text.count <= limits.blockBytes:
      writeCells(to: &html)
    case .paragraph, .tableRow, .quote, .caption, .line:
      html.markup("<p class=\"t\" dir=\"auto\">")
      write(edited, to: &html)
      html.markup("</p>")
    }
  }

  /// A list item's bullet or number.
  private var marker: String {
    guard let item = block.markup?.containers.last, item.kind == .ordered else { return "•" }
    return "\(item.ordinal)."
  }

  /// A row's cells, which stand in its text as "a | b".
  private func writeCells(to html: inout HTMLWriter) {
    html.markup("<div class=\"t\" dir=\"auto\">")
    let text = block.text
    var start = 0
    var index = 0
    while index <= text.count {
      let isMark =
        index + 2 < text.count && text[index] == 0x20 && text[index + 1] == UInt8(ascii: "|")
        && text[index + 2] == 0x20
      guard isMark || index == text.count else {
        index += 1
        continue
      }
      html.markup("<span dir=\"auto\">")
      html.text(text.span, start..<index)
      html.markup("</span>")
      index += isMark ? 3 : 1
      start = index
    }
    html.markup("</div>")
  }

  private func write(_ edited: EditedText, to html: inout HTMLWriter) {
    var left = limits.blockBytes
    var isCut = false
    for part in edited.parts {
      guard left > 0 else {
        isCut = true
        break
      }
      switch part {
      case .same(let range):
        html.text(block.text.span, range, limit: left)
        isCut = range.count > left
        left -= range.count
      case .edit(let number, let range):
        let edit = edits[number]
        html.markup("<span class=\"e\" title=\"")
        html.text(edit.rule, in: .attribute, limit: limits.editBytes)
        html.markup("\"><del>")
        html.text(edit.before.span, 0..<edit.before.count, in: .edit, limit: limits.editBytes)
        html.markup("</del><ins>")
        html.text(block.text.span, range, in: .edit, limit: limits.editBytes)
        html.markup("</ins></span>")
        // What was taken away counts too: a text may be nearly all deletions.
        left -= range.count + min(edit.before.count, limits.editBytes)
      }
    }
    if isCut {
      let size = HTMLWriter.count(block.text.count)
      html.markup("<span class=\"cut\">cut here; the block has \(size) bytes</span>")
    }
  }

  private func writePanel(_ verdict: String, _ score: String, to html: inout HTMLWriter) {
    html.markup("<div class=\"w\" id=\"w\(index)\"><div><p><b>\(verdict)</b> · ")
    html.markup("\(Explanation.label(block)) · score \(score)</p>")
    if reasons.isEmpty {
      html.markup("<p>\(block.isKept ? "Nothing spoke against it." : "No reason was given.")</p>")
    } else {
      html.markup("<ul>")
      for reason in reasons { write(reason, to: &html) }
      html.markup("</ul>")
    }
    writeEdits(to: &html)
    html.markup("</div></div>")
  }

  private func write(_ reason: ShownReason, to html: inout HTMLWriter) {
    let isFor = reason.strength >= 0
    html.markup("<li class=\"\(isFor ? "for" : "not")\">")
    if let words = PlainWords.reason(reason) { html.markup(words + " ") }
    html.markup("<code>")
    html.text(reason.name, limit: limits.editBytes)
    if !reason.isRule { html.markup(" " + (isFor ? "+" : "") + Explanation.score(reason.strength)) }
    html.markup("</code></li>")
  }

  private func writeEdits(to html: inout HTMLWriter) {
    var tally = Tally()
    for edit in edits { tally.add(edit.rule) }
    let rows = tally.sorted
    for (rule, count) in rows.prefix(limits.rows) {
      html.markup("<p class=\"fix\">\(HTMLWriter.count(count, "repair")): ")
      if let words = PlainWords.repair(rule) { html.markup(words + " ") }
      html.markup("<code>")
      html.text(rule, limit: limits.editBytes)
      html.markup("</code></p>")
    }
    for report in reports.prefix(limits.rows) {
      html.markup("<p class=\"fix\">seen and left alone: ")
      if let words = PlainWords.repair(report.rule) { html.markup(words + " ") }
      html.markup("<code>")
      html.text(report.rule, limit: limits.editBytes)
      html.markup("</code> <q dir=\"auto\">")
      html.text(report.before.span, 0..<report.before.count, limit: limits.editBytes)
      html.markup("</q></p>")
    }
    let unlisted = max(0, rows.count - limits.rows) + max(0, reports.count - limits.rows)
    if unlisted > 0 { html.markup("<p class=\"fix\">and \(HTMLWriter.count(unlisted)) more</p>") }
  }
}
