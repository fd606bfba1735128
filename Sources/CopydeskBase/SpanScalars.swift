extension Span<UInt8> {
  /// The scalar that begins at `offset` of valid UTF-8, and steps over it; nil at the end.
  ///
  ///     var offset = 0
  ///     while let scalar = bytes.nextScalar(&offset) { … }
  ///
  /// A broken sequence reads as U+FFFD and moves on by one byte, so that a loop always ends.
  ///
  /// - Complexity: O(1); never allocates.
  @inlinable public func nextScalar(_ offset: inout Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    let first = self[offset]
    if first < 0x80 {
      offset &+= 1
      return Unicode.Scalar(first)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first < 0xF5, offset &+ length <= count else {
      offset &+= 1
      return "\u{FFFD}"
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = self[offset &+ index]
      guard byte & 0xC0 == 0x80 else {
        offset &+= 1
        return "\u{FFFD}"
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // An overlong form would let a byte pass that the shorter form is checked for.
    let isOverlong = value < (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80)
    guard !isOverlong, let scalar = Unicode.Scalar(value) else {
      offset &+= 1
      return "\u{FFFD}"
    }
    offset &+= length
    return scalar
  }
}
