internal import CopydeskBase

/// Builds the HTML page of an explanation.
///
/// Head, then metadata and counts (`PageHeader`), then the blocks in document order, runs of removed ones
/// foldable. Filters and folding work without script; `PageScript` adds jumping. Bounded by `PageLimits`.
struct ExplanationPage {
  private let explanation: Explanation
  private let limits: PageLimits
  private let runs: [BlockRun]
  private var body = HTMLWriter()
  private var shown = 0

  init(_ explanation: Explanation, limits: PageLimits = PageLimits()) {
    self.explanation = explanation
    self.limits = limits
    runs = BlockRun.runs(of: explanation.document.blocks, limits)
  }

  /// The page in UTF-8.
  consuming func bytes() -> [UInt8] {
    for run in runs where !isFull {
      write(run)
    }
    let blocks = explanation.document.blocks
    let header = PageHeader(
      explanation: explanation, runs: runs, shown: shown, limits: limits)
    var html = HTMLWriter()
    html.markup(Self.start)
    html.text(header.title, in: .attribute, limit: limits.factBytes)
    html.markup(" · explained</title>\n<style>\n\(PageStyle.css)</style>\n</head>\n<body>\n")
    header.write(to: &html)
    html.markup("<main>\n")
    html.append(body)
    if blocks.isEmpty { html.markup("<p class=\"cut\">No text was found.</p>\n") }
    if shown < blocks.count { writeCut(blocks.count, to: &html) }
    html.markup("</main>\n<script>\(PageScript.source)</script>\n</body>\n</html>\n")
    return html.bytes
  }

  /// The policy forbids all loading, and all script but ours, should an escape ever be missed (CSP Level 3).
  private static let start = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    style-src 'unsafe-inline'; script-src '\(PageScript.integrity)'; base-uri 'none'; \
    form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>
    """

  private var isFull: Bool { shown >= limits.blocks || body.bytes.count >= limits.pageBytes }

  private mutating func write(_ run: BlockRun) {
    guard !run.isKept, run.blocks.count > 1 else { return writeBlocks(of: run) }
    let count = HTMLWriter.count(run.blocks.count)
    body.markup(
      "<details class=\"run\(run.isFolded ? " long" : "")\"\(run.isFolded ? "" : " open")>")
    body.markup(
      "<summary><b>✕</b> \(count) removed blocks · \(HTMLWriter.count(run.words, "word"))")
    body.markup("<span class=\"pre\" dir=\"auto\">")
    writePreview(of: run)
    body.markup("</span></summary>\n")
    writeBlocks(of: run)
    body.markup("</details>\n")
  }

  private mutating func writeBlocks(of run: BlockRun) {
    let document = explanation.document
    for index in run.blocks {
      if index == run.gap.lowerBound, !run.gap.isEmpty {
        let count = HTMLWriter.count(run.gap.count, "removed block")
        body.markup("<p class=\"cut\">\(count) not shown</p>\n")
      }
      guard !run.gap.contains(index) else { continue }
      guard !isFull else { return }
      let block = document.blocks[index]
      BlockRow(
        block: block, index: index, reasons: ShownReason.of(block),
        edits: explanation.edits[index] ?? [], reports: explanation.reports[index] ?? [],
        limits: limits
      ).write(to: &body)
      shown += 1
    }
  }

  /// Bytes of text that tell what a folded run is about, and of each of its blocks.
  private static let previewBytes = 160
  private static let previewBlockBytes = 40

  private mutating func writePreview(of run: BlockRun) {
    var left = Self.previewBytes
    for index in run.blocks where left > 0 {
      let text = explanation.document.blocks[index].text
      guard !text.isEmpty else { continue }
      if left < Self.previewBytes { body.markup(" · ") }
      body.text(
        text.span, 0..<text.count, in: .attribute, limit: min(left, Self.previewBlockBytes))
      left -= min(text.count, Self.previewBlockBytes) + 3
    }
  }

  private func writeCut(_ all: Int, to html: inout HTMLWriter) {
    html.markup("<p class=\"cut\" id=\"cut\">\(HTMLWriter.count(all - shown, "block"))")
    html.markup(" of \(HTMLWriter.count(all)) not shown: this page is limited to ")
    html.markup("\(HTMLWriter.count(limits.blocks)) blocks and ")
    html.markup("\(HTMLWriter.count(limits.pageBytes)) bytes. ")
    html.markup("<code>copydesk explain --format json</code> has them all.</p>\n")
  }
}
