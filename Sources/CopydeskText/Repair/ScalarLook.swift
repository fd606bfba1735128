internal import CopydeskBase

extension Span<UInt8> {
  /// The scalar that begins at `offset`, or nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    var next = offset
    return offset < 0 ? nil : nextScalar(&next)
  }

  /// The scalar that ends before `offset`, and where it begins; nil at the start.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    guard offset > 0, offset <= count else { return nil }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    var next = start
    guard let scalar = nextScalar(&next) else { return nil }
    return (scalar, start)
  }

  /// Where the run of letters and marks that ends at `end` begins.
  func wordStart(before end: Int) -> Int {
    var start = end
    while let (scalar, lower) = scalar(before: start), scalar.isLetter { start = lower }
    return start
  }

  /// Where the run of letters and marks that begins at `start` ends.
  func wordEnd(from start: Int) -> Int {
    var end = start
    while let scalar = scalar(at: end), scalar.isLetter { end += scalar.utf8.count }
    return end
  }

  /// The first offset from `start` that holds no space or tab.
  func skipSpaces(_ start: Int) -> Int {
    var offset = start
    while offset < count, self[offset] == 0x20 || self[offset] == 0x09 { offset += 1 }
    return offset
  }

  /// Whether a line or the text ends at `offset`.
  func endsLine(_ offset: Int) -> Bool { offset >= count || self[offset] == 0x0A }

  /// Scalars in `range`.
  func scalarCount(_ range: Range<Int>) -> Int {
    range.count { self[$0] & 0xC0 != 0x80 }
  }
}
