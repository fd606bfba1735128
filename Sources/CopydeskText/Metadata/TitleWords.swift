internal import CopydeskBase

/// The words by which a page is known elsewhere: in its declared titles and its URL.
struct TitleWords {
  private var words: Set<UInt64> = []

  init(_ texts: [String?]) {
    for case let text? in texts {
      Self.each(text) { words.insert($0) }
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// How many of the words of `text` are known, and how many it has.
  func count(_ text: String) -> (known: Int, all: Int) {
    var all = 0
    var known = 0
    Self.each(text) { word in
      all += 1
      if words.contains(word) { known += 1 }
    }
    return (known, all)
  }

  /// Words by the hash of their lower-case form; characters of unspaced scripts stand alone.
  private static func each(_ text: String, _ body: (UInt64) -> Void) {
    let bytes = text.utf8Span.span
    var offset = 0
    var hash = Hash64()
    var isOpen = false
    while offset < min(bytes.count, 600) {
      guard let scalar = bytes.nextScalar(&offset) else { break }
      let isAlone = scalar.value > 0x0E00 && Script(scalar).runsTogether
      if isOpen, isAlone || !scalar.isWordPart {
        body(hash.value)
        hash = Hash64()
        isOpen = false
      }
      guard scalar.isWordPart else { continue }
      LanguageGuess.add(scalar.lowered, to: &hash)
      isOpen = true
      if isAlone {
        body(hash.value)
        hash = Hash64()
        isOpen = false
      }
    }
    if isOpen { body(hash.value) }
  }
}
