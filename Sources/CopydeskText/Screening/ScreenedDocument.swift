internal import CopydeskBase

/// What screening rules measure, counted once for all of them.
struct ScreenedDocument {
  let text: [UInt8]
  let subject: ScreeningSubject
  /// Words; two characters of a script without spaces count as one.
  let wordCount: Int
  /// Empty unless a rule that reads them is on.
  var words = TextWords()
  var lines = TextLines()
  /// What the line rules took out of it.
  var removed = RemovedLines()

  init(_ text: [UInt8], subject: ScreeningSubject) {
    self.text = text
    self.subject = subject
    wordCount = WordCount.words(text)
  }
}
