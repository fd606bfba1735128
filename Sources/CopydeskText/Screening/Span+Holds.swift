extension Span<UInt8> {
  /// Whether the range holds the words, ASCII letters in either case.
  ///
  /// - Parameter words: lower case ASCII.
  /// - Complexity: O(n × words) at worst; in texts about n.
  func holds(_ words: StaticString, in range: Range<Int>) -> Bool {
    let length = words.utf8CodeUnitCount
    guard length > 0, range.count >= length else { return false }
    // Safety: indices stay below the string's own count.
    let first = unsafe words.utf8Start[0]
    for start in range.lowerBound...(range.upperBound - length) where self[start] | 0x20 == first {
      var index = 1
      while index < length, unsafe lower(self[start + index]) == words.utf8Start[index] {
        index += 1
      }
      if index == length { return true }
    }
    return false
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
