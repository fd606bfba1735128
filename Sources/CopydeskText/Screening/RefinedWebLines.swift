internal import CopydeskBase

/// RefinedWeb's line rules (Penedo et al. 2023, G.2, table 14; the words are those of AI2's datamap,
/// `all_dressed_config.yaml`): shouted lines, bare numbers, counters, single words, remains of shops and logins.
struct RefinedWebLines {
  let config: RefinedWebConfig

  init(_ config: RefinedWebConfig) { self.config = config }

  func judge(
    _ line: Span<UInt8>, words: Int, cuts: inout [(range: Range<Int>, rule: String)]
  ) -> LineRules.Verdict {
    var letters = 0
    var capitals = 0
    var digits = 0
    var offset = 0
    while let scalar = line.nextScalar(&offset) {
      if scalar.decimalDigit != nil {
        digits += 1
      } else if scalar.isLetter {
        letters += 1
        if scalar.isUpper { capitals += 1 }
      }
    }
    if letters == 0, digits > 0 { return .remove(rule: "refinedweb.digits") }
    if letters > 0, Double(capitals) > config.maxCapitals * Double(letters) {
      return .remove(rule: "refinedweb.maxCapitals")
    }
    if RefinedWebLines.isCounter(line) { return .remove(rule: "refinedweb.counter") }
    if words < config.minLineWords { return .remove(rule: "refinedweb.minLineWords") }
    if words <= config.maxCutLineWords {
      RefinedWebLines.findCuts(line) { cuts.append((range: $0, rule: "refinedweb.cut")) }
    }
    return .keep
  }

  /// "3 likes", "1.2K views", "· 14,000 followers".
  static func isCounter(_ line: Span<UInt8>) -> Bool {
    var line = line
    // Marks around it, in any script.
    while let (scalar, start) = line.scalar(before: line.count), !scalar.isWordPart {
      line = line.extracting(0..<start)
    }
    var offset = 0
    var number = 0
    while let scalar = line.nextScalar(&offset), !scalar.isWordPart { number = offset }
    var index = number
    while index < line.count, isDigit(line[index]) || line[index] == 0x2C || line[index] == 0x2E {
      index += 1
    }
    guard index > number, isDigit(line[number]) else { return false }
    if index < line.count, "kmb".utf8.contains(line[index] | 0x20) { index += 1 }
    let blank = index
    while index < line.count, line[index] == 0x20 { index += 1 }
    guard index > blank else { return false }
    let word = index
    while index < line.count, isWord(line[index]) { index += 1 }
    guard index == line.count else { return false }
    var hash = Hash64()
    for place in word..<index { hash.add(line[place] | 0x20) }
    return counted.contains(hash.value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || isDigit(byte)
  }

  private static let counted = Set(
    [
      "like", "likes", "share", "shares", "comment", "comments", "retweet", "retweets", "repost",
      "reposts", "quote", "quotes", "bookmark", "bookmarks", "upvote", "upvotes", "downvote",
      "downvotes", "download", "downloads", "view", "views", "follower", "followers",
    ].map { Hash64.hash($0) })

  private static func findCuts(_ line: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    let login = StaticString("sign-in")
    var start = 0
    if line.count > 7, line.holds(login, in: 0..<7) {
      body(0..<7)
      start = 7
    }
    let cart = StaticString("items in cart")
    if line.count >= start + 13 {
      for place in start...(line.count - 13) where line.holds(cart, in: place..<(place + 13)) {
        body(place..<(place + 13))
        start = place + 13
        break
      }
    }
    // Twelve bytes either way: the ellipsis is three.
    guard line.count - start >= 12 else { return }
    let end = (line.count - 12)..<line.count
    if line.holds("read more...", in: end) || line.holds("read more\u{2026}", in: end) { body(end) }
  }
}
