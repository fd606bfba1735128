/// Short ASCII words in bytes.
enum ByteSearch {
  /// Whether `word`, given in lower case, occurs in `bytes`, ASCII case folded.
  ///
  /// - Complexity: O(bytes · word); never allocates.
  static func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count > 0, bytes.count >= count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - count) {
      var matched = 0
      // Safety: `matched` stays below the static string's own count.
      while matched < count, fold(bytes[start + matched]) == (unsafe word.utf8Start[matched]) {
        matched += 1
      }
      if matched == count { return true }
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

  private static func fold(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
