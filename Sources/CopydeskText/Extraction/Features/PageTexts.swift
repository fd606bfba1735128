internal import CopydeskBase

/// What the page says of itself elsewhere, as sets of word hashes to compare blocks with.
struct PageTexts: Sendable {
  /// Words of the title.
  private(set) var title = HashIndex()
  /// Word triples of the description in the head, of the article body and of descriptions in JSON-LD.
  private(set) var description = HashIndex()
  private(set) var articleBody = HashIndex()
  private(set) var linkedDescription = HashIndex()
  private(set) var titleBytes = 0
  private(set) var descriptionWords = 0
  private(set) var bodyWords = 0

  /// Bytes of one text that are read: longer article bodies say nothing more.
  private static let most = 60_000

  init(title: String?, description: String?, linked: LinkedData) {
    if let title {
      let bytes = Array(title.utf8.prefix(Self.most))
      titleBytes = bytes.count
      for word in Self.words(bytes) { _ = self.title.insert(word) }
    }
    if let description {
      descriptionWords = Self.addTriples(
        Array(description.utf8.prefix(Self.most)), to: &self.description)
    }
    var body = ""
    for object in linked.objects {
      for name in ["articleBody", "text"] {
        if case .string(let text)? = object[name], text.utf8.count > body.utf8.count { body = text }
      }
      if case .string(let text)? = object["description"] {
        _ = Self.addTriples(Array(text.utf8.prefix(Self.most)), to: &linkedDescription)
      }
    }
    // Shorter ones are summaries under a wrong name.
    let bytes = Array(body.utf8.prefix(Self.most))
    var triples = HashIndex()
    bodyWords = Self.addTriples(bytes, to: &triples)
    if bodyWords > 30 { articleBody = triples }
  }

  static func triple(_ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    Hash64.mix(a &+ 3 &* b &+ 7 &* c)
  }

  private static func words(_ bytes: [UInt8]) -> [UInt64] {
    var words: [UInt64] = []
    BlockText.forEachWord(bytes.span, 0..<bytes.count) { words.append($0) }
    return words
  }

  private static func addTriples(_ bytes: [UInt8], to set: inout HashIndex) -> Int {
    let words = words(bytes)
    for index in words.indices.dropFirst(2) {
      _ = set.insert(triple(words[index - 2], words[index - 1], words[index]))
    }
    return words.count
  }
}
