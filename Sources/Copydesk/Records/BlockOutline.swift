internal import CopydeskBase

/// The borders of a document's kept blocks within its text, so that blocks can be taken out of it later.
///
/// For each block: a byte of kind and flags, its level, its length as a varint (LEB128), and its markup when the run
/// writes Markdown. The texts themselves are those of the document's text, which parts the blocks by one line break or
/// two.
///
///     kind + 8 gap + 16 markup │ level │ length … │ markup …
///
/// The flag `gap` says that removed blocks stand before it, which Markdown must know.
enum BlockOutline {
  private static let gap: UInt8 = 8
  private static let marked: UInt8 = 16

  /// The outline of a cleaned document's blocks.
  static func encode(_ blocks: [TextBlock], withMarkup: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    var hasGap = false
    for block in blocks {
      guard block.isKept, !block.text.isEmpty else {
        hasGap = true
        continue
      }
      let kind = TextBlock.Kind.allCases.firstIndex(of: block.kind) ?? 0
      let markup = withMarkup ? block.markup : nil
      bytes.append(
        UInt8(truncatingIfNeeded: kind) | (hasGap ? gap : 0) | (markup == nil ? 0 : marked))
      bytes.append(block.level)
      bytes.append(varint: block.text.count)
      markup?.encode(into: &bytes)
      hasGap = false
    }
    return bytes
  }

  /// The blocks of `text`; nil when the outline is not that of this text.
  ///
  /// - Complexity: O(n); the texts are copied.
  static func blocks(of text: [UInt8], outline: [UInt8]) -> [TextBlock]? {
    var blocks: [TextBlock] = []
    var offset = 0
    var start = 0
    var previous: TextBlock.Kind?
    while offset < outline.count {
      guard let flags = outline.read(UInt8.self, at: &offset),
        let level = outline.read(UInt8.self, at: &offset),
        let length = outline.readVarint(at: &offset)
      else { return nil }
      let kind = TextBlock.Kind.allCases[Int(flags & 7)]
      var markup: BlockMarkup?
      if flags & marked != 0 {
        guard let decoded = BlockMarkup(decoding: outline, at: &offset, length: length) else {
          return nil
        }
        markup = decoded
      }
      if let previous {
        let separator = CleanedDocument.separator(between: previous, and: kind)
        guard text.count - start >= separator.count,
          text[start..<(start + separator.count)].elementsEqual(separator)
        else { return nil }
        start += separator.count
      }
      guard length > 0, text.count - start >= length else { return nil }
      if flags & gap != 0 { blocks.append(TextBlock(kind: .paragraph, text: [], isKept: false)) }
      blocks.append(
        TextBlock(
          kind: kind, level: level, text: Array(text[start..<(start + length)]), markup: markup))
      start += length
      previous = kind
    }
    return start == text.count ? blocks : nil
  }
}

extension [UInt8] {
  /// Appends a whole number of 0 or more, 7 bits a byte (LEB128).
  mutating func append(varint value: Int) {
    var rest = UInt64(clamping: value)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads a number of `append(varint:)` and steps over it; nil when the bytes end before.
  func readVarint(at offset: inout Int) -> Int? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 56, by: 7) {
      guard let byte = read(UInt8.self, at: &offset) else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(clamping: value) }
    }
    return nil
  }
}
