internal import CopydeskBase
internal import CopydeskText

extension CleanedDocument {
  /// Every change between the input text and `text` as they are now; nil unless `output.audit` asked for it.
  ///
  /// Call it after the last change to `blocks` and `text`. The audit is tried on `text` before it is answered;
  /// should it not give the input back, the answer is one edit that replaces the whole text.
  ///
  /// - Complexity: O(input + output).
  public func audit() -> Audit? {
    guard let input else { return nil }
    var builder = AuditBuilder(self, input: input)
    if let edits = builder.run(), edits.allSatisfy(Self.isWhole) {
      let audit = Audit(input: input, edits: edits)
      if (try? audit.reverted(text)) == input { return audit }
    }
    let whole = TextEdit(rule: LayoutEdits.name, offset: 0, before: input, after: text)
    return Audit(input: input, edits: [whole])
  }

  /// Whether an edit's texts are whole characters, as JSON needs them.
  private static func isWhole(_ edit: TextEdit) -> Bool {
    (try? UTF8Span(validating: edit.before.span)) != nil
      && (try? UTF8Span(validating: edit.after.span)) != nil
  }

  /// Notes the text that extraction kept as the input text, and where each block lies in it.
  mutating func noteInput() {
    var text: [UInt8] = []
    var previous: TextBlock.Kind?
    for index in blocks.indices where blocks[index].isKept && !blocks[index].text.isEmpty {
      text.append(contentsOf: Self.separator(between: previous, and: blocks[index].kind))
      let start = text.count
      text.append(contentsOf: blocks[index].text)
      blocks[index].source = start..<text.count
      previous = blocks[index].kind
    }
    input = text
  }

  /// What stands between two kept blocks in the output; nothing before the first.
  static func separator(
    between previous: TextBlock.Kind?, and kind: TextBlock.Kind
  ) -> [UInt8] {
    guard let previous else { return [] }
    return previous == kind && kind.isTight ? [0x0A] : [0x0A, 0x0A]
  }
}

extension TextBlock.Kind {
  /// Whether two of a kind in a row stand on lines next to each other.
  fileprivate var isTight: Bool {
    switch self {
    case .listItem, .tableRow, .line: true
    case .paragraph, .heading, .quote, .code, .caption: false
    }
  }
}
