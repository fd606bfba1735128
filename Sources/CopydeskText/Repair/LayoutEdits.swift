public import CopydeskBase

/// What cutting a plain text into blocks did to the characters of one block: lines joined, white space
/// folded, hyphens at line ends taken out.
///
///     source  "exam-\n  ple  text"      block  "example text"
///     edits   5… "-\n  " → ""           "  " → " "
///
/// Found by walking both: they differ only in white space and line-end hyphens. Whatever else differs
/// becomes one edit up to the end, so the answer is exact for any pair of texts.
public enum LayoutEdits {
  /// The name under which these edits are told.
  public static let name = "layout"
  /// Most edits of a small block; of a larger one a sixteenth of its bytes. Further ones join their neighbour.
  static let most = 256

  /// Edits that lead from `source` to `block`, then through `repairs`, in terms of `source`.
  ///
  /// - Parameter repairs: in terms of `block`, in order of offset.
  /// - Returns: nil when `repairs` do not fit `block`.
  /// - Complexity: O(source + repairs).
  public static func edits(
    from source: [UInt8], to block: [UInt8], then repairs: [TextEdit]
  ) -> [TextEdit]? {
    if source == block { return repairs }
    var names = [name]
    var replacements: [Replacement] = []
    var last = 0
    for edit in repairs {
      guard edit.offset >= last, edit.before.count <= block.count - edit.offset else { return nil }
      let range = edit.offset..<(edit.offset + edit.before.count)
      last = range.upperBound
      replacements.append(
        Replacement(
          range: range, bytes: edit.after, isEager: edit.isEager,
          rules: EditChain.bits(edit.rule, &names)))
    }
    var log = EditLog(source, text: block, entries: entries(source.span, block.span))
    log.apply(replacements, rule: 0)
    return log.edits(names: names)
  }

  static func entries(_ source: Span<UInt8>, _ block: Span<UInt8>) -> [EditLog.Entry] {
    var entries: [EditLog.Entry] = []
    var from = 0
    var to = 0
    while from < source.count || to < block.count {
      if from < source.count, to < block.count, source[from] == block[to] {
        from += 1
        to += 1
        continue
      }
      // Back to where the character begins.
      while from > 0, to > 0, isInside(source, from) || isInside(block, to) {
        from -= 1
        to -= 1
      }
      let (end, blockEnd) = difference(source, from, block, to)
      append(from..<end, to..<blockEnd, &entries, source.count)
      from = end
      to = blockEnd
    }
    return entries
  }

  private static func isInside(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && text[index] & 0xC0 == 0x80
  }

  /// Where white space and line-end hyphens end in the source, and the one space for them in the block.
  private static func difference(
    _ source: Span<UInt8>, _ from: Int, _ block: Span<UInt8>, _ to: Int
  ) -> (Int, Int) {
    var end = from
    if let (mark, next) = scalar(source, end), mark == "-" || mark.value == 0xAD { end = next }
    while let (space, next) = scalar(source, end), space.isSpace || isBreak(space) { end = next }
    guard end > from else { return (source.count, block.count) }
    // A space in the block stands for them, unless the source goes on with a space of its own.
    let hasSpace = to < block.count && block[to] == 0x20
    let blockEnd = hasSpace ? to + 1 : to
    let fits =
      end >= source.count
      ? blockEnd == block.count : blockEnd < block.count && source[end] == block[blockEnd]
    return fits ? (end, blockEnd) : (source.count, block.count)
  }

  private static func scalar(_ text: Span<UInt8>, _ index: Int) -> (Unicode.Scalar, Int)? {
    var next = index
    guard let scalar = text.nextScalar(&next) else { return nil }
    return (scalar, next)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  private static func append(
    _ input: Range<Int>, _ output: Range<Int>, _ entries: inout [EditLog.Entry], _ bytes: Int
  ) {
    if entries.count >= max(most, bytes / 16), let last = entries.last {
      entries[entries.count - 1].input = last.input.lowerBound..<input.upperBound
      entries[entries.count - 1].output = last.output.lowerBound..<output.upperBound
      return
    }
    entries.append(EditLog.Entry(input: input, output: output, rules: 1))
  }
}
