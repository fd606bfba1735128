internal import CopydeskBase

/// The words of a page's title and description, to tell its own text in JSON from that of other pages.
///
/// Words are compared as `LineFold` folds them; scripts without spaces go by pairs of characters.
struct PageWords: Sendable {
  /// The words of each title the page gives: its first heading, and `<title>` without the site's name.
  private let titles: [Set<UInt64>]
  /// The long words of the titles and of the description.
  private let subjects: [Set<UInt64>]
  private let site: Set<UInt64>

  /// What the page itself shows goes before `metadata.title`, which may be the headline of any JSON-LD object.
  init(_ facts: PageFacts, _ metadata: Metadata) {
    let site = Self.words(metadata.site ?? "")
    let element = Self.words(facts.titleElement ?? "")
    let given = facts.meta("og:title", "twitter:title") ?? ""
    let shown = [
      Self.words(facts.headings.first?.text ?? ""), element.subtracting(site),
      Self.words(given).subtracting(site),
    ]
    .filter { !$0.isEmpty && $0 != site }
    titles = (shown.isEmpty ? [Self.words(metadata.title ?? "")] : shown).filter { !$0.isEmpty }
    let texts = [
      facts.headings.first?.text, facts.titleElement, metadata.title, metadata.description,
    ]
    subjects = texts.map { text in
      let long = Self.words(text ?? "", letters: 5).subtracting(site)
      return long.count >= 2 ? long : Self.words(text ?? "").subtracting(site)
    }
    self.site = site
  }

  var hasTitle: Bool { !titles.isEmpty }

  /// Whether `other` is this page's title: three in five words of the shorter one are shared, two at least.
  ///
  /// Three in five lets "Dam bursts at noon" and "Dam bursts at noon: hundreds flee" be one.
  func isTitle(_ other: String) -> Bool {
    let words = Self.words(other)
    guard !words.isEmpty else { return false }
    if titles.contains(words) { return true }
    guard words != site else { return false }
    return titles.contains { title in
      let shared = words.intersection(title).count
      return shared >= 2 && shared * 5 >= min(words.count, title.count) * 3
    }
  }

  /// Whether `other` is another page's title: three words or more, at most one in three of them in a title of this page.
  func isForeign(_ other: String) -> Bool {
    let words = Self.words(other)
    guard hasTitle, words.count >= 3, words != site else { return false }
    return titles.allSatisfy { title in
      words.intersection(title).count * 3 <= min(words.count, title.count)
    }
  }

  /// Whether `text` speaks of what the title or the description names: two in five of the words of one of them.
  ///
  /// Words of five letters or more where there are two of them, for the shorter ones are in every text.
  func agree(with text: Set<UInt64>) -> Bool {
    let said = subjects.filter { !$0.isEmpty }
    if said.isEmpty { return true }
    for words in said {
      let shared = words.intersection(text).count
      if shared * 5 >= words.count * 2, shared >= 2 || words.count == 1 { return true }
    }
    return false
  }

  static func words(_ text: String, letters: Int = 3) -> Set<UInt64> {
    var words: Set<UInt64> = []
    add(Array(text.utf8), letters: letters, to: &words)
    return words
  }

  static func words(of blocks: [TextBlock]) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for block in blocks { add(block.text, letters: 3, to: &words) }
    return words
  }

  /// Adds the hashes of words of `least` letters or more.
  private static func add(_ text: [UInt8], letters least: Int, to words: inout Set<UInt64>) {
    let line = LineFold.fold(text, keepsNumbers: true)
    let span = line.span
    var offset = 0
    var hash = Hash64()
    var letters = 0
    var last: UInt32 = 0
    while let scalar = span.nextScalar(&offset) {
      if scalar.value >= 0x2E80 {
        if last >= 0x2E80 { words.insert(Hash64.mix(UInt64(last) << 32 | UInt64(scalar.value))) }
        letters = 0
        hash = Hash64()
      } else if scalar == " " {
        if letters >= least { words.insert(hash.value) }
        letters = 0
        hash = Hash64()
      } else {
        letters += 1
        hash.add(UInt8(truncatingIfNeeded: scalar.value))
        hash.add(UInt8(truncatingIfNeeded: scalar.value >> 8))
        hash.add(UInt8(truncatingIfNeeded: scalar.value >> 16))
      }
      last = scalar.value
    }
    if letters >= least { words.insert(hash.value) }
  }
}
