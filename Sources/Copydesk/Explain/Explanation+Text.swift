internal import CopydeskBase

extension Explanation {
  /// The explanation for a terminal or a pager.
  ///
  /// - Parameter isColoured: whether kept blocks are green and removed ones red (ECMA-48 SGR
  ///   codes).
  public func text(isColoured: Bool = false) -> String {
    let ink = Ink(isOn: isColoured)
    var lines = [ink.bold(source) + "  " + reading]
    for fact in facts {
      let name = fact.name + String(repeating: " ", count: max(0, 12 - fact.name.count))
      lines.append("  " + ink.dim(name) + Self.visible(fact.value))
    }
    for note in document.notes { lines.append("  " + ink.dim("note        ") + Self.visible(note)) }
    let isKept = document.drop == nil
    lines.append("  " + ink.dim("verdict     ") + (isKept ? ink.green(verdict) : ink.red(verdict)))
    lines.append("  " + ink.dim("            ") + sums)
    for (index, block) in document.blocks.enumerated() {
      lines.append("")
      lines += self.lines(of: block, at: index, ink)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of block: TextBlock, at index: Int, _ ink: Ink) -> [String] {
    let mark = block.isKept ? "+ kept" : "- removed"
    var heading = mark + "  " + Self.label(block) + "  " + Self.score(block.score)
    let reasons = ShownReason.line(block)
    if !reasons.isEmpty { heading += "  " + reasons }
    var lines = [block.isKept ? ink.green(heading) : ink.red(heading)]
    let text = isColoured(ink, index) ? edited(block, at: index, ink) : plain(block.text[...])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append("    " + (block.isKept ? String(line) : ink.dim(String(line))))
    }
    for edit in edits[index] ?? [] { lines.append("    " + ink.yellow("~ " + Self.describe(edit))) }
    for report in reports[index] ?? [] {
      lines.append("    " + ink.dim("? " + Self.describe(report: report)))
    }
    return lines
  }

  private func isColoured(_ ink: Ink, _ index: Int) -> Bool { ink.isOn && edits[index] != nil }

  private func plain(_ text: ArraySlice<UInt8>) -> String {
    Self.visible(String(decoding: text, as: UTF8.self), keepsBreaks: true)
  }

  /// The text with what each edit took out, struck through in red, and what it put in, underlined in green.
  private func edited(_ block: TextBlock, at index: Int, _ ink: Ink) -> String {
    let edits = edits[index] ?? []
    var text = ""
    for part in EditedText(block.text, edits: edits).parts {
      switch part {
      case .same(let range): text += plain(block.text[range])
      case .edit(let number, let range):
        let before = Self.visible(String(decoding: edits[number].before, as: UTF8.self))
        let after = Self.visible(String(decoding: block.text[range], as: UTF8.self))
        if !before.isEmpty { text += ink.struck(before) }
        if !after.isEmpty { text += ink.inserted(after) }
      }
    }
    return text
  }

  /// Two places, always: "0.90".
  static func score(_ score: Float) -> String {
    guard score.isFinite else { return "–" }
    let hundredths = Int((max(-99, min(99, score)) * 100).rounded())
    let digits = String(abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
      + (digits.count < 2 ? "0" : "") + digits
  }

  /// Select Graphic Rendition, or nothing.
  private struct Ink {
    let isOn: Bool

    func bold(_ text: String) -> String { wrap(text, "1") }
    func dim(_ text: String) -> String { wrap(text, "2") }
    func red(_ text: String) -> String { wrap(text, "31") }
    func green(_ text: String) -> String { wrap(text, "32") }
    func struck(_ text: String) -> String { wrap(text, "9;31") }
    func inserted(_ text: String) -> String { wrap(text, "4;32") }
    func yellow(_ text: String) -> String { wrap(text, "33") }

    private func wrap(_ text: String, _ code: String) -> String {
      isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
  }
}
