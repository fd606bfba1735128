internal import CopydeskBase

/// What features need to know of one block's text beside `TextCounts`.
struct BlockText: Sendable {
  /// Unicode scalars.
  var length: Int32 = 0
  /// Words by the rules of `forEachWord`: overlaps are shares of them.
  var words: Int32 = 0
  var stops: Int32 = 0
  /// Words that begin with a capital.
  var capitalised: Int32 = 0
  /// Signs that part the items of a row of links: | › » · •
  var separators: Int32 = 0
  var marks: WordMarks = []
  /// Words in the title, and title words that are here; word triples in the three other texts.
  var inTitle: Int32 = 0
  var ofTitle: Int32 = 0
  var inDescription: Int32 = 0
  var inArticleBody: Int32 = 0
  var inLinkedDescription: Int32 = 0
  /// What the last visible character is: 0 other, 1 stop, 2 exclamation, 3 question, 4 colon, 5 comma, 6 ellipsis,
  /// 7 an arrow.
  var ending: UInt8 = 0
  var startsUpper = false
  var hasPrice = false
  /// A year, a month, "ago" or digits parted like a date.
  var hasDate = false
  var hasAddress = false
  var opensByline = false
  var hasRights = false
  /// Marks of the words, counted over the page: see `WordMarks`.
  var counts: MarkCounts = MarkCounts()

  /// How often a mark came, for the marks that pages are told apart by.
  struct MarkCounts: Sendable {
    static let marks: [WordMarks] = [
      .reply, .cart, .comment, .question, .answer, .review, .filter, .sort, .specification, .demo,
      .member, .overlay,
    ]
    var lanes = SIMD16<Int16>.zero

    mutating func add(_ marks: WordMarks) {
      for (lane, mark) in Self.marks.enumerated() where marks.contains(mark) { lanes[lane] &+= 1 }
    }
  }

  /// Feeds a scalar's value, so that a word hashes alike wherever it comes from.
  static func add(_ value: UInt32, to hash: inout Hash64) {
    var rest = value
    repeat {
      hash.add(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    } while rest > 0
  }

  /// Calls `body` with the hash of each word: runs of letters, digits and marks, lower case; in scripts without spaces
  /// each character is a word.
  ///
  /// - Complexity: O(bytes); never allocates.
  static func forEachWord(_ text: Span<UInt8>, _ range: Range<Int>, _ body: (UInt64) -> Void) {
    var hash = Hash64()
    var inWord = false
    var offset = range.lowerBound
    let end = range.upperBound
    while offset < end {
      let byte = text[offset]
      if byte < 0x80 {
        offset += 1
        let lower = byte | 0x20
        if lower &- 0x61 < 26 || byte &- 0x30 < 10 {
          hash.add(byte &- 0x30 < 10 ? byte : lower)
          inWord = true
          continue
        }
        if byte == UInt8(ascii: "'") { continue }
      } else {
        guard let scalar = text.nextScalar(&offset) else { break }
        if scalar.isLetter {
          if Script(scalar).runsTogether {
            if inWord { body(hash.value) }
            hash = Hash64()
            add(scalar.value, to: &hash)
            body(hash.value)
            hash = Hash64()
            inWord = false
          } else {
            add(scalar.lowered.value, to: &hash)
            inWord = true
          }
          continue
        }
        if scalar.value == 0x2019 || scalar.value == 0xAD { continue }
      }
      if inWord {
        body(hash.value)
        hash = Hash64()
        inWord = false
      }
    }
    if inWord { body(hash.value) }
  }

  init() {}

  /// - Complexity: O(bytes); never allocates.
  init(_ text: Span<UInt8>, _ range: Range<Int>, counts: TextCounts, page: PageTexts) {
    look(text, range)
    var before: UInt64 = 0
    var last: UInt64 = 0
    var own: UInt64 = 0
    let isShort = counts.words <= 40
    Self.forEachWord(text, range) { word in
      words &+= 1
      let found = WordMarks.of(word)
      if !found.isEmpty {
        if found.contains(.stop) { stops &+= 1 }
        if words == 1, found.contains(.byline) { opensByline = true }
        marks.formUnion(found)
        self.counts.add(found)
      }
      if isShort || words <= 40, page.title.count > 0, let number = page.title.find(word) {
        inTitle &+= 1
        // A Bloom word of 64 bits: titles are short.
        let bit = UInt64(1) << UInt64(number & 63)
        if own & bit == 0 {
          own |= bit
          ofTitle &+= 1
        }
      }
      if words > 2 {
        let triple = PageTexts.triple(before, last, word)
        if page.description.count > 0, page.description.find(triple) != nil { inDescription &+= 1 }
        if page.articleBody.count > 0, page.articleBody.find(triple) != nil { inArticleBody &+= 1 }
        if page.linkedDescription.count > 0, page.linkedDescription.find(triple) != nil {
          inLinkedDescription &+= 1
        }
      }
      before = last
      last = word
    }
    if marks.contains(.date) { hasDate = true }
    if marks.contains(.rights) { hasRights = true }
  }

  /// Shapes of single characters and of figures.
  private mutating func look(_ text: Span<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    let end = range.upperBound
    var isStart = true
    var figure = 0
    var digits = 0
    var parts = 0
    var last: UInt32 = 0
    while offset < end {
      let byte = text[offset]
      var value = UInt32(byte)
      if byte < 0x80 {
        offset += 1
      } else {
        guard let scalar = text.nextScalar(&offset) else { break }
        value = scalar.value
      }
      length &+= 1
      let isDigit = value &- 0x30 < 10
      if isDigit {
        figure = figure &* 10 &+ Int(value &- 0x30)
        digits += 1
        if last == 0x24 || last == 0x20AC || last == 0xA3 || last == 0xA5 || last == 0x20B9 {
          hasPrice = true
        }
      } else {
        if digits > 0 {
          if digits == 4, 1900..<2100 ~= figure { hasDate = true }
          if value == 0x24 || value == 0x20AC || value == 0xA3 { hasPrice = true }
          let isSeparator = value == 0x2F || value == 0x2E || value == 0x2D
          parts = digits <= 2 && isSeparator ? parts + 1 : 0
          if parts == 2 { hasDate = true }
        } else {
          if last != 0x20 { parts = 0 }
          if value == 0x20AC || value == 0x24, last == 0x20 { last = value; continue }
        }
        digits = 0
        figure = 0
      }
      switch value {
      case 0x20, 0x0A, 0x09:
        isStart = true
        last = value
        continue
      case 0x7C, 0x203A, 0xBB, 0xB7, 0x2022: separators &+= 1
      case 0xA9: hasRights = true
      case 0x40: if last != 0x20, last != 0 { hasAddress = true }
      case 0x3A:
        if offset + 1 < end, text[offset] == UInt8(ascii: "/"),
          text[offset + 1] == UInt8(ascii: "/")
        {
          hasAddress = true
        }
      default: break
      }
      if isStart {
        let isUpper = value &- 0x41 < 26 || value >= 0xC0 && Self.isUpper(value)
        if isUpper { capitalised &+= 1 }
        if length == 1 { startsUpper = isUpper }
        isStart = false
      }
      last = value
    }
    if digits == 4, 1900..<2100 ~= figure { hasDate = true }
    if parts == 2, digits > 1 { hasDate = true }
    ending = Self.ending(last)
  }

  private static func isUpper(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xDE, 0x391...0x3AB, 0x400...0x42F: true
    case 0x100...0x17F: value & 1 == 0
    default: false
    }
  }

  private static func ending(_ value: UInt32) -> UInt8 {
    switch value {
    case 0x2E, 0x3002, 0x0964, 0x06D4, 0xFF0E: 1
    case 0x21, 0xFF01: 2
    case 0x3F, 0xFF1F, 0x061F: 3
    case 0x3A, 0xFF1A: 4
    case 0x2C, 0xFF0C, 0x060C, 0x3001: 5
    case 0x2026: 6
    case 0xBB, 0x203A, 0x3E, 0x2192: 7
    default: 0
    }
  }
}
