internal import CopydeskBase
internal import CopydeskMatch

extension DocumentComparison {
  /// The comparison for a terminal or a pager: verdict, figures, then both texts in two columns.
  ///
  /// - Parameters:
  ///   - columns: width of the whole, at least 60.
  ///   - isColoured: whether shared passages are green (ECMA-48 SGR codes); otherwise they stand in
  ///     ⟦ and ⟧.
  public func text(columns: Int = 120, isColoured: Bool = false) -> String {
    let width = (max(60, columns) - 3) / 2
    var lines: [String] = [verdict, ""]
    for condition in conditions {
      lines.append((condition.isMet ? "  + " : "  - ") + condition.text)
    }
    if !comparison.checks.isEmpty { lines.append("") }
    for figure in figures {
      lines.append(
        "  " + ColumnText.padded(figure.name, to: 28) + ColumnText.padded(figure.left, to: 8)
          + figure.right)
    }
    lines.append("")
    let names = [left.name, right.name].map { ColumnText.cut(Explanation.visible($0), to: width) }
    lines.append(ColumnText.padded(names[0], to: width) + " │ " + names[1])
    lines.append(
      String(repeating: "─", count: width) + "─┼─" + String(repeating: "─", count: width))
    let a = ColumnText(left.text, leftShared, width: width, isColoured: isColoured).lines
    let b = ColumnText(right.text, rightShared, width: width, isColoured: isColoured).lines
    for index in 0..<max(a.count, b.count) {
      let first = index < a.count ? a[index] : ColumnText.Line()
      let second = index < b.count ? b[index] : ColumnText.Line()
      let gap = String(repeating: " ", count: max(0, width - first.width))
      var line = first.text + gap + " │ " + second.text
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
