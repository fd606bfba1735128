internal import CopydeskBase

/// Reports quotation marks without their partner; never changes them.
///
/// An opening mark without a close at the start of a block is no orphan: a quotation of several
/// paragraphs opens each of them. Inches and apostrophes are no quotation marks here.
enum OrphanQuotes {
  static let name = "orphanQuote"
  /// Most reports of one block.
  static let most = 16

  static func report(_ log: EditLog) -> [TextEdit] {
    let text = log.text.span
    var open: [(offset: Int, closer: Set<UInt32>, length: Int)] = []
    var orphans: [(offset: Int, length: Int)] = []
    var straight: [Int] = []
    var isFirst = true
    var firstOpener: Int?
    var offset = 0
    while offset < text.count {
      let start = offset
      guard let scalar = text.nextScalar(&offset) else { break }
      let length = offset - start
      if let last = open.last, last.closer.contains(scalar.value) {
        open.removeLast()
      } else if let closer = closers[scalar.value] {
        if isFirst { firstOpener = start }
        open.append((start, closer, length))
      } else if scalar.value == 0x201D || scalar.value == 0xBB {
        orphans.append((start, length))
      } else if scalar == "\"", !isInches(text, start) {
        straight.append(start)
      }
      if !scalar.isSpace { isFirst = false }
    }
    for opener in open where opener.offset != firstOpener {
      orphans.append((opener.offset, opener.length))
    }
    if straight.count % 2 == 1, let last = straight.last, straight.count > 1 || last != 0 {
      orphans.append((last, 1))
    }
    return orphans.sorted { $0.offset < $1.offset }.prefix(most).map { orphan in
      let bytes = Array(log.text[orphan.offset..<(orphan.offset + orphan.length)])
      return TextEdit(
        rule: name, offset: log.inputOffset(orphan.offset), before: bytes, after: bytes)
    }
  }

  /// Opening marks and what may close them: “…”, „…“ and „…”, «…», »…«.
  private static let closers: [UInt32: Set<UInt32>] = [
    0x201C: [0x201D], 0x201E: [0x201C, 0x201D], 0xAB: [0xBB],
  ]

  private static func isInches(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    text.scalar(before: offset)?.scalar.decimalDigit != nil
  }
}
