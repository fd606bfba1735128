internal import CopydeskBase

/// Three line breaks or more in a row become two (datamap's `max_consecutive` is 2 as well).
enum BlankRuns: RepairRule {
  static let name = "blankRuns"
  static let triggers: RepairTriggers = [.blankRun, .lineBreak]

  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement] {
    var found: [Replacement] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x0A else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index] == 0x0A { index += 1 }
      if index - start > 2, !context.masks.overlaps(start..<index) {
        found.append(Replacement(range: (start + 2)..<index, bytes: []))
      }
    }
    return found
  }
}
