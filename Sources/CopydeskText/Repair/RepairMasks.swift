internal import CopydeskBase

/// Stretches that no rule may touch: links, addresses, file names, numbers, code, tables, smileys.
///
/// Laid once over the text as it comes in; later edits only shift them.
struct RepairMasks {
  private(set) var ranges: [Range<Int>] = []

  init() {}

  /// - Complexity: O(n).
  init(_ text: Span<UInt8>) {
    var lineStart = 0
    for index in 0...text.count where index == text.count || text[index] == 0x0A {
      maskLine(text, lineStart..<index)
      lineStart = index + 1
    }
  }

  /// Whether a stretch overlaps a mask; an empty stretch, whether it lies inside one.
  func overlaps(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count else { return false }
    return ranges[low].lowerBound < max(range.upperBound, range.lowerBound + 1)
  }

  /// Moves the masks along with an applied set of replacements.
  mutating func shift(_ replacements: [Replacement]) {
    guard !ranges.isEmpty else { return }
    var moved: [Range<Int>] = []
    var delta = 0
    var next = 0
    for range in ranges {
      while next < replacements.count, replacements[next].range.upperBound <= range.lowerBound {
        delta += replacements[next].bytes.count - replacements[next].range.count
        next += 1
      }
      let lower = range.lowerBound + delta
      while next < replacements.count, replacements[next].range.lowerBound < range.upperBound {
        delta += replacements[next].bytes.count - replacements[next].range.count
        next += 1
      }
      let upper = range.upperBound + delta
      if lower >= 0, lower < upper { moved.append(lower..<upper) }
    }
    ranges = moved
  }

  private mutating func maskLine(_ text: Span<UInt8>, _ line: Range<Int>) {
    guard !line.isEmpty else { return }
    if RepairMasks.isCodeOrTable(text, line) {
      ranges.append(line)
      return
    }
    var start = line.lowerBound
    var tick: Int?
    for index in line.lowerBound...line.upperBound {
      if index < line.upperBound, text[index] == 0x60 {
        // A pair of backticks masks what is between them.
        if let open = tick {
          while let last = ranges.last, last.lowerBound >= open { ranges.removeLast() }
          ranges.append(open..<(index + 1))
          tick = nil
        } else {
          tick = index
        }
      }
      guard index == line.upperBound || text[index] == 0x20 || text[index] == 0x09 else { continue }
      if index > start, let token = TokenMask.mask(text, start..<index) {
        let covered = ranges.last.map { $0.upperBound > token.lowerBound } ?? false
        if !covered { ranges.append(token) }
      }
      start = index + 1
    }
  }

  /// Two signs of code, a tab, or two bars make a line code or a row of a table; "$ " opens a command.
  private static func isCodeOrTable(_ text: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var bars = 0
    var signs = 0
    if line.count > 2, text[line.lowerBound] == 0x24, text[line.lowerBound + 1] == 0x20 {
      return true
    }
    for index in line {
      let next: UInt8 = index + 1 < line.upperBound ? text[index + 1] : 0
      switch text[index] {
      case 0x09 where index > line.lowerBound: return true
      case 0x7C: bars += 1
      case 0x7B, 0x7D: signs += 1
      case 0x3D where next == 0x3D || next == 0x3E: signs += 1
      case 0x2D where next == 0x3E: signs += 1
      case 0x3A where next == 0x3A: signs += 1
      case 0x3D where next == 0x20 && index > line.lowerBound && text[index - 1] == 0x20: signs += 1
      case 0x28 where next == 0x29: signs += 1
      case 0x3B where next == 0: signs += 1
      case 0x2F where next == 0x2A || next == 0x2F && index == line.lowerBound: signs += 2
      default: break
      }
    }
    return bars >= 2 || signs >= 2
  }
}
