internal import CopydeskBase

extension DiffReport {
  /// The report for people: the sums first, then each changed document.
  ///
  /// - Parameters:
  ///   - lines: most changed lines shown of a document.
  ///   - isColoured: whether gone is red and new is green (ECMA-48 SGR codes).
  public func text(lines most: Int, isColoured: Bool = false) -> String {
    let ink = DiffInk(isOn: isColoured)
    var lines = header(ink)
    for change in changes {
      lines.append("")
      lines += change.rows(most: most, ink)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(_ ink: DiffInk) -> [String] {
    let sum = summary
    var lines = [
      ink.bold(
        "\(Self.count(sum.documents, "document")) of \(Self.count(files, "file")) sampled, \(sum.changed) changed"
      ),
      "",
      row("", "old", "new"),
      row("kept", String(sum.oldKept), String(sum.newKept)),
      row("dropped", String(sum.oldDropped), String(sum.newDropped)),
      row("words kept", String(sum.oldWords), String(sum.newWords)),
    ]
    if sum.failed > 0 { lines.append(row("failed", "", String(sum.failed))) }
    lines.append("")
    for (name, count, rules) in [
      ("kept, now dropped", sum.newlyDropped, sum.dropRules),
      ("dropped, now kept", sum.newlyKept, sum.keepRules),
      ("dropped otherwise", sum.otherwiseDropped, Tally()),
      ("text changes", sum.changedText, Tally()),
      ("  lines gone", sum.removedLines, sum.removeRules),
      ("  lines new", sum.addedLines, sum.addRules),
      ("  lines edited", sum.editedLines, sum.editRules),
    ] {
      let told = rules.sorted.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        .map { "\($0.name) \($0.count)" }.joined(separator: ", ")
      let text = "  " + name.padded(20) + String(count).padded(8, fromLeft: true)
      lines.append(told.isEmpty ? text : text + "  " + ink.dim(told))
    }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  private func row(_ name: String, _ old: String, _ new: String) -> String {
    "  " + name.padded(20) + old.padded(8, fromLeft: true) + new.padded(10, fromLeft: true)
  }
}

extension DocumentDiff {
  fileprivate func rows(most: Int, _ ink: DiffInk) -> [String] {
    var rows = [ink.bold(Explanation.visible(source))]
    if let url { rows[0] += "  " + ink.dim(Explanation.visible(url)) }
    if changesVerdict {
      rows.append(ink.red("  - " + Self.words(oldVerdict)))
      rows.append(ink.green("  + " + Self.words(newVerdict)))
    }
    for line in lines.prefix(most) {
      let reason = line.reason.map { "  " + ink.dim("[\($0)]") } ?? ""
      switch line.kind {
      case .removed: rows.append(ink.red("  - " + Self.cut(line.old, line.old)) + reason)
      case .added: rows.append(ink.green("  + " + Self.cut(line.new, line.new)) + reason)
      case .edited:
        rows.append(ink.red("  - " + Self.cut(line.old, line.new)))
        rows.append(ink.green("  + " + Self.cut(line.new, line.old)) + reason)
      }
    }
    if lines.count > most { rows.append(ink.dim("    \(lines.count - most) more")) }
    return rows
  }

  private static func words(_ verdict: Outcome.Verdict) -> String {
    switch verdict {
    case .kept: return "kept"
    case .failed(let code): return "failed: \(code)"
    case .dropped(let reason):
      let detail = reason.detail.map { " (\(Explanation.visible($0)))" } ?? ""
      return "dropped by \(reason.rule)\(detail): \(figure(reason.value)), threshold "
        + figure(reason.threshold)
    }
  }

  private static func figure(_ value: Double) -> String {
    var json = JSONWriter()
    json.number(value)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// At most 96 characters, from a little before the place where `line` and `other` part.
  private static func cut(_ line: String?, _ other: String?) -> String {
    let all = Array(Explanation.visible(line ?? "").unicodeScalars)
    let others = Explanation.visible(other ?? "").unicodeScalars
    let isLong = max(all.count, others.count) > 96
    let start = isLong ? max(0, zip(all, others).prefix { $0 == $1 }.count - 32) : 0
    var text = start > 0 ? "…" : ""
    text.unicodeScalars.append(contentsOf: all.dropFirst(start).prefix(96))
    return start + 96 < all.count ? text + "…" : text
  }
}

extension String {
  /// With blanks behind it, or before it, up to `width` characters.
  fileprivate func padded(_ width: Int, fromLeft: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - unicodeScalars.count))
    return fromLeft ? blanks + self : self + blanks
  }
}
