internal import CopydeskBase

/// Chooses the page's text among the strings of its state.
///
/// A state holds the page's text once or more often, beside interface strings, settings and teasers of other pages. Two
/// ways lead to the text, the second only where the first gives little:
/// 1. the object whose title is the page's title, with all that lies in it (an article, a product, a topic);
/// 2. the strings at one place of the structure, such as `posts[].body`, when they speak of what the title names.
/// Objects with another title and an address of their own are other pages; members named like menus, translations or
/// consent texts are not looked into (`StateKeys`).
///
/// - Complexity: O(bytes of the JSON); at most `mostValues` values and `mostDepth` levels are visited.
struct StateProse {
  /// One string or paragraph of the state that may be text.
  struct Passage {
    var text: String
    var block: TextBlock?
    var rank: StateKeys.Rank
    var words: Int
    /// The innermost object with the page's title around it; -1 when there is none.
    var entity: Int
    /// Hash of the member names on the way, places in arrays left out.
    var place: UInt64
    /// The title of the object it lies in, when that is a section of the page.
    var heading: String?
  }

  private let page: PageWords
  /// Whether what readers wrote may be the page's text.
  private let hasReaders: Bool
  /// Bytes of JSON inside strings that may still be read.
  private var nestedBytes = PageScripts.scriptBytes
  private(set) var passages: [Passage] = []
  /// For each object with the page's title, the one around it.
  private(set) var parents: [Int] = []
  private var left = mostValues
  private var bytes = 0
  private var verdicts: [String: StateKeys.Verdict] = [:]

  private static let mostValues = 300_000
  private static let mostDepth = 64
  private static let mostPassages = 5_000
  /// Most bytes of text taken: a bound on the work that lists of posts cause.
  private static let mostBytes = 1 << 20
  /// Strings in one object from which it is a table of interface strings, not a thing with a text.
  private static let tableStrings = 60
  /// Fewest words of a string under an unknown name, and under the name of a text when it stands beside a link.
  private static let fewWords = 12
  /// Fewest words of a text that is worth taking.
  static let enough = 40
  /// Words up to which the object with the page's title may be its card for search engines, beside the text itself.
  private static let fewEntityWords = 100

  private init(_ page: PageWords, _ kind: PageKind) {
    self.page = page
    hasReaders = kind != .article && kind != .product
  }

  /// The text of `state`, named after its source; nil when it has none of this page.
  static func find(
    _ state: JSONValue, name: String, _ page: PageWords, _ kind: PageKind,
    with parser: inout HTMLParser
  ) -> FallbackText? {
    var prose = StateProse(page, kind)
    prose.walk(state, key: "", Surroundings())
    let titled = prose.ofEntity().map {
      FallbackText(name: name, blocks: blocks(of: $0, with: &parser), isDeclared: true)
    }
    if let titled, titled.words >= fewEntityWords { return titled }
    let placed = prose.ofPlace().map {
      FallbackText(name: name, blocks: blocks(of: $0, with: &parser), isDeclared: false)
    }
    if let placed, placed.words >= max(enough, (titled?.words ?? 0) * 5),
      page.agree(with: PageWords.words(of: placed.blocks))
    {
      return placed
    }
    guard let titled, titled.words >= enough else { return nil }
    return titled
  }

  private struct Surroundings {
    var depth = 0
    var entity = -1
    var place = Hash64()
    var heading: String?
    /// Whether the object is a link: its short strings are labels.
    var isLinked = false
    /// Whether the object is a table of strings.
    var isTable = false
  }

  private mutating func walk(_ value: JSONValue, key: String, _ around: Surroundings) {
    left -= 1
    guard left > 0, around.depth < Self.mostDepth, passages.count < Self.mostPassages else {
      return
    }
    switch value {
    case .string(let text): consider(text, key: key, around)
    case .array(let values):
      var inside = around
      inside.depth += 1
      for value in values { walk(value, key: key, inside) }
    case .object(let members): walk(value, members, key: key, around)
    default: break
    }
  }

  private mutating func walk(
    _ object: JSONValue, _ members: [JSONValue.Member], key: String, _ around: Surroundings
  ) {
    if let block = RichText.block(object) {
      let words = FallbackText.counts(block.text).words
      add(
        Passage(
          text: "", block: block, rank: .text, words: words, entity: around.entity,
          place: around.place.value, heading: nil))
      return
    }
    var inside = around
    inside.depth += 1
    inside.heading = nil
    let isLinked = members.contains { member in
      member.value.string != nil && verdict(member.name).isLink
    }
    inside.isLinked = isLinked
    inside.isTable = members.count(where: { $0.value.string != nil }) >= Self.tableStrings
    if let title = Self.title(of: object) {
      if page.isTitle(title) {
        inside.entity = parents.count
        parents.append(around.entity)
      } else if isLinked, around.depth > 2, page.isForeign(title) {
        return
      } else if around.entity >= 0 {
        inside.heading = title
      }
    }
    for member in members {
      let verdict = verdict(member.name)
      guard !verdict.isChrome, hasReaders || !verdict.isReaders else { continue }
      // A table of messages is one of interface strings, a list of messages is a thread.
      if member.name == "messages", member.value.members != nil { continue }
      var next = inside
      for byte in member.name.utf8.prefix(while: { $0 >= 0x41 || $0 == 0x24 }) {
        next.place.add(byte)
      }
      next.place.add(0)
      walk(member.value, key: member.name, next)
    }
  }

  private mutating func verdict(_ key: String) -> StateKeys.Verdict {
    if let known = verdicts[key] { return known }
    let verdict = StateKeys.verdict(key)
    verdicts[key] = verdict
    return verdict
  }

  private static func title(of object: JSONValue) -> String? {
    for name in StateKeys.titles {
      guard let value = object[name],
        let text = value.string ?? (value["rendered"] ?? value["value"])?.string,
        text.utf8.count < 500
      else { continue }
      return PlainString.clean(text)
    }
    return nil
  }

  private mutating func consider(_ text: String, key: String, _ around: Surroundings) {
    // Titles are headings; addresses, numbers, JSON in JSON and pictures are no text.
    guard text.utf8.count >= 12, !around.isTable, !StateKeys.titles.contains(key) else { return }
    switch text.utf8.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return walkNested(text, key: key, around)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return
    default: break
    }
    guard !text.hasPrefix("http"), !text.hasPrefix("data:"),
      text.utf8.contains(0x20) || !text.utf8.allSatisfy({ $0 < 0x80 })
    else { return }
    guard let plain = PlainString.clean(text) else { return }
    let bytes = Array(plain.utf8)
    let counts = FallbackText.counts(bytes)
    guard Self.isText(bytes, counts) else { return }
    let rank = verdict(key).rank
    let least = rank == .text && !around.isLinked ? 3 : Self.fewWords
    guard counts.words >= least, rank == .text || counts.endMarks > 0 else { return }
    if rank == .unknown, counts.words < 2 * Self.fewWords, around.entity < 0 { return }
    add(
      Passage(
        text: text, block: nil, rank: rank, words: counts.words, entity: around.entity,
        place: around.place.value, heading: around.heading))
  }

  /// JSON inside a string, as SvelteKit, urql and many editors store it.
  private mutating func walkNested(_ text: String, key: String, _ around: Surroundings) {
    let size = text.utf8.count
    guard size >= 200, size <= nestedBytes else { return }
    nestedBytes -= size
    guard let value = try? JSONParser.parse(text) else { return }
    var inside = around
    inside.depth += 1
    walk(value, key: key, inside)
  }

  private mutating func add(_ passage: Passage) {
    bytes += passage.text.utf8.count + (passage.block?.text.count ?? 0)
    guard bytes <= Self.mostBytes else { return }
    passages.append(passage)
  }

  /// Whether it is writing rather than code, keys or encoded bytes.
  private static func isText(_ bytes: [UInt8], _ counts: TextCounts) -> Bool {
    // No language of those on the web has a mean word of 15 letters.
    guard counts.words > 0, counts.letters <= counts.words * 15 else { return false }
    let marks = bytes.count { byte in
      switch byte {
      case 0x7B, 0x7D, 0x3C, 0x3E, 0x3B, 0x3D, 0x5C, 0x5F, 0x7C, 0x24, 0x40, 0x5B, 0x5D: true
      default: false
      }
    }
    return marks * 25 <= bytes.count
  }
}
