internal import CopydeskBase

/// The words of a page's title and description, to tell its own text in JSON from that of other pages.
///
/// Words are compared as `LineFold` folds them; scripts without spaces go by pairs of characters.
struct PageWords: Sendable {
  /// The words of each title the page gives: its first heading, and `<title>` without the site's name.
  private let titles: [Set<UInt64>]
  private let description: Set<UInt64>
  private let site: Set<UInt64>

  /// What the page itself shows goes before `metadata.title`, which may be the headline of any JSON-LD object.
  init(_ facts: PageFacts, _ metadata: Metadata) {
    let site = Self.words(metadata.site ?? "")
    let element = Self.words(facts.titleElement ?? "")
    let shown = [Self.words(facts.headings.first ?? ""), element.subtracting(site)]
      .filter { !$0.isEmpty && $0 != site }
    let given = shown.isEmpty ? [Self.words(metadata.title ?? "")] : shown
    titles = given.filter { !$0.isEmpty }
    description = Self.words(metadata.description ?? "")
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

  /// Whether `text` speaks of what the title or the description names: two words in five of one of them.
  func agree(with text: Set<UInt64>) -> Bool {
    let said = titles + [description].filter { !$0.isEmpty }
    if said.isEmpty { return true }
    for words in said {
      let shared = words.intersection(text).count
      if shared * 5 >= words.count * 2, shared >= 2 || words.count == 1 { return true }
    }
    return false
  }

  static func words(_ text: String) -> Set<UInt64> {
    var words: Set<UInt64> = []
    add(Array(text.utf8), to: &words)
    return words
  }

  static func words(of blocks: [TextBlock]) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for block in blocks { add(block.text, to: &words) }
    return words
  }

  /// Adds the hashes of words of three letters or more; shorter ones are in every text.
  private static func add(_ text: [UInt8], to words: inout Set<UInt64>) {
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
        if letters > 2 { words.insert(hash.value) }
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
    if letters > 2 { words.insert(hash.value) }
  }
}
