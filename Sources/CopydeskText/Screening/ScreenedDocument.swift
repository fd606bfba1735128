internal import CopydeskBase

/// What screening rules measure, counted once for all of them.
struct ScreenedDocument {
  let text: [UInt8]
  let metadata: Metadata
  /// Words; two characters of a script without spaces count as one.
  let words: Int

  init(_ text: [UInt8], metadata: Metadata) {
    self.text = text
    self.metadata = metadata
    words = WordCount.words(text)
  }
}
