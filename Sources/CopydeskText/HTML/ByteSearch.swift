internal import Glibc

/// Short ASCII words in bytes.
enum ByteSearch {
  /// Whether `word`, given in lower case, occurs in `bytes`, ASCII case folded.
  ///
  /// - Complexity: O(bytes · word); never allocates.
  static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    contains(bytes.span, 0..<bytes.count, word)
  }

  /// The same for a part of a span.
  static func contains(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ word: StaticString
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count > 0, range.count >= count else { return false }
    for start in range.lowerBound...(range.upperBound - count) where starts(bytes, at: start, word)
    {
      return true
    }
    return false
  }

  /// Whether `part`, not empty, occurs in `bytes` as it stands.
  ///
  /// - Complexity: O(bytes · part); never allocates.
  static func contains(_ bytes: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - part.count)
    where bytes[start] == first && bytes[start...].starts(with: part) {
      return true
    }
    return false
  }

  /// The first `byte` at or after `start` and before `stop` (the end, when nil), by `memchr(3)`.
  static func first(
    _ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to stop: Int? = nil
  ) -> Int? {
    unsafe bytes.withUnsafeBufferPointer { all in
      let stop = min(stop ?? all.count, all.count)
      guard start >= 0, start < stop, let base = all.baseAddress else { return nil }
      // Safety: memchr looks at `stop - start` bytes from `start` on, all of them in the span.
      return unsafe memchr(base + start, Int32(byte), stop - start)
        .map { unsafe UnsafeRawPointer(base).distance(to: $0) }
    }
  }

  /// Whether `word`, given in lower case, begins at `start`, ASCII case folded.
  static func starts(_ bytes: Span<UInt8>, at start: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, bytes.count - start >= count else { return false }
    for index in 0..<count {
      // Safety: `index` stays below the static string's own count.
      guard fold(bytes[start + index]) == (unsafe word.utf8Start[index]) else { return false }
    }
    return true
  }

  /// Whether HTML takes the byte for a blank; U+000B too, as libxml2 does.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  static func fold(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
