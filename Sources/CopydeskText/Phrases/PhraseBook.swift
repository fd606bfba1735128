internal import CopydeskBase

/// The chrome phrases of all languages, by their hashes.
///
/// `Lists/LANG.txt` hold them: `[family]`, then a phrase a line in folded form (see `LineFold`).
/// `#` is a number, `*` one to four further words (before, in or after a phrase), a leading `~` marks a
/// weak phrase. A line matches
/// only as a whole; nothing is ever looked for inside a line. Families follow what public lists and
/// extractors attest (field notes 3e); the phrases were written for this project.
struct PhraseBook: Sendable {
  static let shared = PhraseBook()

  private struct Open: Sendable {
    var family: PhraseFamily
    var isWeak: Bool
    /// What must follow the wildcard; empty when it is the end.
    var suffix: [UInt8]
  }

  /// Most bytes of a folded line worth looking at.
  static let lineBytes = 240
  /// Most words a wildcard stands for.
  static let wildcardWords = 4
  /// Most words of the item in "Read also: item".
  static let itemWords = 20

  private var whole: [UInt64: PhraseMatch] = [:]
  private var open: [UInt64: [Open]] = [:]

  private init() {
    for list in PhraseBook.lists { read(list) }
  }

  private mutating func read(_ list: [UInt8]) {
    var family = PhraseFamily.shareBar
    for line in list.split(separator: 0x0A) {
      guard let first = line.first else { continue }
      if first == 0x5B {
        let name = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
        family = PhraseFamily(rawValue: name) ?? family
      } else if first == 0x23, line.dropFirst().first == 0x20, line.last == 0x2E {
        continue  // A comment is a sentence; no phrase ends with a stop.
      } else {
        let isWeak = first == 0x7E
        add(Array(isWeak ? line.dropFirst() : line), family, isWeak: isWeak)
      }
    }
  }

  private mutating func add(_ phrase: [UInt8], _ family: PhraseFamily, isWeak: Bool) {
    guard let star = phrase.firstIndex(of: 0x2A) else {
      let key = Hash64.hash(PhraseBook.refold(phrase).span)
      if let old = whole[key], !old.isWeak || isWeak { return }
      whole[key] = PhraseMatch(family: family, isWeak: isWeak)
      return
    }
    let head = PhraseBook.refold(Array(phrase[..<star]))
    let suffix = PhraseBook.refold(Array(phrase[(star + 1)...]))
    let entry = Open(family: family, isWeak: isWeak, suffix: suffix)
    open[Hash64.hash(head.span), default: []].append(entry)
  }

  /// Folds a phrase like a line, so that the lists may be written with accents as they are spelt.
  private static func refold(_ phrase: [UInt8]) -> [UInt8] {
    var digits = phrase
    for index in digits.indices where digits[index] == 0x23 { digits[index] = 0x30 }
    return LineFold.fold(digits)
  }

  /// The phrase that `folded` is.
  ///
  /// - Parameters:
  ///   - folded: the line through `LineFold`.
  ///   - hasColon: whether a colon stands inside the raw line; only then can an item follow.
  /// - Complexity: O(n), one look-up a character; never allocates.
  func match(_ folded: Span<UInt8>, hasColon: Bool = false) -> PhraseMatch? {
    guard folded.count > 0, folded.count <= PhraseBook.lineBytes else { return nil }
    if let match = whole[Hash64.hash(folded)] { return match }
    var hash = Hash64()
    // "* all rights reserved": nothing stands before the wildcard.
    if let entries = open[hash.value],
      let entry = entries.first(where: { PhraseBook.fits($0.suffix, folded, 0) })
    {
      return PhraseMatch(family: entry.family, isWeak: entry.isWeak)
    }
    var offset = 0
    while offset < folded.count {
      let start = offset
      guard folded.nextScalar(&offset) != nil else { break }
      for index in start..<offset { hash.add(folded[index]) }
      guard offset < folded.count else { break }
      let isBorder = folded[offset] == 0x20 || PhraseBook.isDense(folded, start)
      guard isBorder else { continue }
      let rest = folded[offset] == 0x20 ? offset + 1 : offset
      if let entries = open[hash.value],
        let entry = entries.first(where: { PhraseBook.fits($0.suffix, folded, rest) })
      {
        return PhraseMatch(family: entry.family, isWeak: entry.isWeak)
      }
      if hasColon, let match = whole[hash.value], match.family.opensList, !match.isWeak {
        let words = WordCount.words(folded.extracting(rest..<folded.count))
        if words <= PhraseBook.itemWords {
          return PhraseMatch(family: match.family, isWeak: false, carriesItem: true)
        }
      }
    }
    return nil
  }

  private static func isDense(_ text: Span<UInt8>, _ offset: Int) -> Bool {
    var next = offset
    return text.nextScalar(&next).map { Script($0).runsTogether } ?? false
  }

  private static func fits(_ suffix: [UInt8], _ text: Span<UInt8>, _ start: Int) -> Bool {
    var end = text.count
    if !suffix.isEmpty {
      end -= suffix.count
      guard end > start, text[end - 1] == 0x20 else { return false }
      for index in suffix.indices where text[end + index] != suffix[index] { return false }
    }
    guard end > start else { return false }
    let words = WordCount.words(text.extracting(start..<end))
    return words <= wildcardWords
  }
}
