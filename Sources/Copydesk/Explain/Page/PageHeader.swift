internal import CopydeskBase
internal import CopydeskText

/// The top of an explanation page: what the document is, what became of it, and how to read the rest.
struct PageHeader {
  let explanation: Explanation
  let runs: [BlockRun]
  /// Blocks shown below.
  let shown: Int
  let limits: PageLimits

  /// The document's title, or its name.
  var title: String { explanation.document.metadata.title ?? explanation.source }

  func write(to html: inout HTMLWriter) {
    html.markup("<header>\n<p class=\"src\"><bdi>")
    html.text(explanation.source, limit: limits.factBytes)
    html.markup("</bdi> · ")
    html.text(explanation.reading, limit: limits.factBytes)
    html.markup("</p>\n<h1 dir=\"auto\">")
    html.text(title, limit: limits.factBytes)
    html.markup("</h1>\n")
    writeVerdict(to: &html)
    writeCounts(to: &html)
    writeFacts(to: &html)
    writeNotes(to: &html)
    writeLegend(to: &html)
    html.markup("</header>\n")
    writeTools(to: &html)
  }

  private var kept: Int { runs.reduce(0) { $0 + ($1.isKept ? $1.blocks.count : 0) } }
  private var removed: Int { explanation.document.blocks.count - kept }

  private func writeVerdict(to html: inout HTMLWriter) {
    let document = explanation.document
    guard let drop = document.drop else {
      html.markup("<p class=\"verdict yes\"><b>✓ Document kept</b></p>\n")
      return
    }
    html.markup("<p class=\"verdict no\"><b>✕ Document dropped:</b> ")
    if let words = PlainWords.drop(drop.rule) { html.markup("\(words) · ") }
    html.markup("<span>")
    html.text(explanation.verdict, limit: limits.factBytes)
    html.markup("</span></p>\n")
  }

  private func writeCounts(to html: inout HTMLWriter) {
    let gone = runs.reduce(0) { $0 + ($1.isKept ? 0 : $1.words) }
    html.markup("<table class=\"sums\"><thead><tr><td></td><th scope=\"col\">✓ kept</th>")
    html.markup("<th scope=\"col\">✕ removed</th><td></td></tr></thead><tbody>\n")
    writeSum("blocks", kept, removed, to: &html)
    writeSum("words", explanation.document.fingerprint.words, gone, to: &html)
    html.markup("</tbody></table>\n")
    let edits = explanation.document.edits.count
    let reports = explanation.document.reports.count
    guard edits + reports > 0 else { return }
    html.markup("<p class=\"more\">\(HTMLWriter.count(edits, "repair")) made, ")
    html.markup("\(HTMLWriter.count(reports, "oddity", plural: "oddities")) left alone</p>\n")
  }

  private func writeSum(_ name: String, _ kept: Int, _ gone: Int, to html: inout HTMLWriter) {
    let percent = kept + gone > 0 ? Int((Double(kept) / Double(kept + gone) * 100).rounded()) : 0
    html.markup("<tr><th scope=\"row\">\(name)</th><td>\(HTMLWriter.count(kept))</td>")
    html.markup("<td>\(HTMLWriter.count(gone))</td><td class=\"bar\"><i class=\"m\">")
    html.markup("<i style=\"width:\(percent)%\"></i></i>\(percent)% kept</td></tr>\n")
  }

  private func writeFacts(to html: inout HTMLWriter) {
    html.markup("<dl>\n")
    for fact in explanation.facts where fact.name != "title" {
      html.markup("<dt>\(fact.name)</dt><dd dir=\"auto\">")
      html.text(fact.value, limit: limits.factBytes)
      html.markup("</dd>\n")
    }
    html.markup("</dl>\n")
  }

  private func writeNotes(to html: inout HTMLWriter) {
    let notes = explanation.document.notes
    guard !notes.isEmpty || shown < explanation.document.blocks.count else { return }
    html.markup("<ul class=\"notes\">\n")
    if shown < explanation.document.blocks.count {
      let all = HTMLWriter.count(explanation.document.blocks.count)
      html.markup("<li>Only \(HTMLWriter.count(shown)) of \(all) blocks are shown; ")
      html.markup("<a href=\"#cut\">what is left out</a>.</li>\n")
    }
    for note in notes.prefix(limits.rows) {
      html.markup("<li>")
      if let words = PlainWords.note(note) { html.markup(words + " ") }
      html.markup("<code>")
      html.text(note, limit: limits.factBytes)
      html.markup("</code></li>\n")
    }
    if notes.count > limits.rows {
      html.markup("<li>and \(HTMLWriter.count(notes.count - limits.rows, "note")) more</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func writeLegend(to html: inout HTMLWriter) {
    html.markup(
      """
      <ul class="legend" aria-label="Legend">
      <li class="k"><b>✓</b> kept, solid line</li>
      <li class="r"><b>✕</b> removed, dashed line</li>
      <li><span>0.80</span> <i class="m"><i style="width:80%"></i></i> score, from 0 page furniture to 1 content</li>
      <li><span class="e"><del>before</del><ins>after</ins></span> repair</li>
      <li>Point at a block, tap it or go to it with Tab to see why.</li>
      </ul>

      """)
  }

  private func writeTools(to html: inout HTMLWriter) {
    let all = HTMLWriter.count(explanation.document.blocks.count)
    html.markup("<nav aria-label=\"Show\"><fieldset><legend>Show</legend>")
    let choices = [
      ("all", "All", all), ("kept", "✓ Kept", HTMLWriter.count(kept)),
      ("removed", "✕ Removed", HTMLWriter.count(removed)),
    ]
    for (index, (id, name, count)) in choices.enumerated() {
      html.markup(
        "<input type=\"radio\" name=\"show\" id=\"f-\(id)\"\(index == 0 ? " checked" : "")>")
      html.markup("<label for=\"f-\(id)\">\(name) <span>\(count)</span></label>")
    }
    html.markup("</fieldset><button type=\"button\" id=\"next\" hidden>↓ Next removed</button>")
    html.markup("<button type=\"button\" id=\"fold\" hidden>Unfold all</button>")
    html.markup("<output id=\"at\"></output></nav>\n")
  }
}
