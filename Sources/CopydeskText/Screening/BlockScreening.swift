internal import CopydeskBase

/// Line rules and masks at work on one block's text.
struct BlockScreening {
  private let text: [UInt8]
  /// In order, without overlap.
  private var edits: [TextEdit] = []
  private(set) var removedBy: String?

  init(_ text: [UInt8]) { self.text = text }

  mutating func apply(_ rules: LineRules, removed: inout RemovedLines) {
    let text = text
    let span = text.span
    var start = 0
    var isAnyKept = false
    var firstRule: String?
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      defer { start = index + 1 }
      let line = TextLines.trimmed(span, start..<index)
      guard !line.isEmpty else { continue }
      let words = WordCount.words(span.extracting(line))
      removed.words += words
      var cuts: [(range: Range<Int>, rule: String)] = []
      switch rules.judge(span.extracting(line), cuts: &cuts) {
      case .keep:
        isAnyKept = true
        for cut in cuts {
          let range =
            (line.lowerBound + cut.range.lowerBound)..<(line.lowerBound + cut.range.upperBound)
          replace(range, with: [], rule: cut.rule)
        }
      case .remove(let rule):
        firstRule = firstRule ?? rule
        removed.firstRule = removed.firstRule ?? rule
        if rule.hasPrefix("refinedweb.") { removed.refinedWebWords += words }
        // The line goes with one line break: the one before it, or behind it while nothing is kept.
        let range = isAnyKept ? (start - 1)..<index : start..<min(index + 1, text.count)
        replace(range, with: [], rule: rule)
      }
    }
    if !isAnyKept { removedBy = firstRule }
  }

  mutating func apply(_ masker: Masker) {
    let text = text
    var masks: [TextEdit] = []
    var next = 0
    for found in masker.find(in: text.span) {
      while next < edits.count, edits[next].end <= found.range.lowerBound { next += 1 }
      // What lies in a line that goes needs no mask.
      if next < edits.count, edits[next].offset < found.range.upperBound { continue }
      masks.append(
        TextEdit(
          rule: found.rule, offset: found.range.lowerBound, before: Array(text[found.range]),
          after: found.token))
    }
    guard !masks.isEmpty else { return }
    edits = (edits + masks).sorted { $0.offset < $1.offset }
  }

  private mutating func replace(_ range: Range<Int>, with bytes: [UInt8], rule: String) {
    edits.append(
      TextEdit(rule: rule, offset: range.lowerBound, before: Array(text[range]), after: bytes))
  }

  func result() -> ScreenedText {
    guard !edits.isEmpty else { return ScreenedText(text: text) }
    var screened = ScreenedText(text: [])
    screened.text.reserveCapacity(text.count)
    var position = 0
    for edit in edits {
      screened.text.append(contentsOf: text[position..<edit.offset])
      screened.text.append(contentsOf: edit.after)
      position = edit.end
    }
    screened.text.append(contentsOf: text[position...])
    screened.edits = edits
    return screened
  }
}

extension TextEdit {
  /// Where the replaced bytes end in the text before.
  var end: Int { offset + before.count }
}
