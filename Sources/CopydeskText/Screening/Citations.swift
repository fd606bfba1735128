internal import CopydeskBase

/// Wikipedia's marks in running text: "[1]", "[]", "[edit]", "[citation needed]" (C4's `CITATION_REGEX`).
enum Citations {
  static func find(in line: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var index = 0
    while index < line.count {
      guard line[index] == UInt8(ascii: "[") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < line.count, line[end] >= 0x30, line[end] <= 0x39 { end += 1 }
      let rest = (index + 1)..<min(line.count, index + 17)
      if end < line.count, line[end] == UInt8(ascii: "]") {
        end += 1
      } else if rest.count >= 5, line.holds("edit]", in: rest.lowerBound..<(rest.lowerBound + 5)) {
        end = index + 6
      } else if rest.count == 16, line.holds("citation needed]", in: rest) {
        end = index + 17
      } else {
        index += 1
        continue
      }
      body(index..<end)
      index = end
    }
  }
}
