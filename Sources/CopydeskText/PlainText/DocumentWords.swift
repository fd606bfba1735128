internal import CopydeskBase

/// The words a document writes, as hashes: its own dictionary for line-end hyphens.
struct DocumentWords {
  private(set) var hashes: Set<UInt64> = []

  /// - Complexity: O(n); one set entry a distinct word.
  init(_ text: Span<UInt8>) {
    var hash = Hash64()
    var length = 0
    for index in text.indices {
      if LineJoint.isASCIILetterOrHigh(text[index]) {
        hash.add(text[index])
        length += 1
      } else if length > 0 {
        hashes.insert(hash.value)
        hash = Hash64()
        length = 0
      }
    }
    if length > 0 { hashes.insert(hash.value) }
  }
}
