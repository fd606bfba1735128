internal import CopydeskBase

/// A word or mark of a byline.
struct BylineWord {
  var range: Range<Int>
  var hash: UInt64
  var first: Unicode.Scalar
  var isWord: Bool
  var isDateWord = false
  /// Whether a line break stands before it.
  var startsLine = false
  var scalars = 1

  static let scanBytes = 400

  var isComma: Bool { first == "," || first == "、" || first == "،" || first == "，" || first == "/" }
  /// The slash is for 文/李四.
  var isColon: Bool { first == ":" || first == "：" || first == "/" || first == "／" }
  var isStopMark: Bool { first == "." }
  var isInitial: Bool { isWord && scalars <= 2 }
  var isUnspaced: Bool { Script(first).runsTogether || Script(first) == .hangul }
  var isAnd: Bool { first == "&" || BylineWord.ands.contains(hash) }
  var isRole: Bool { BylineWord.roles.contains(hash) }
  var isStop: Bool { BylineWord.stops.contains(hash) }
  var isSeparator: Bool { !isWord && "|·•-–—(@/：>".unicodeScalars.contains(first) }

  /// Whether the first word of `text` is one that introduces names: the cheap test before `words`.
  static func mayIntroduce(_ text: Span<UInt8>) -> Bool {
    var offset = 0
    while let scalar = text.nextScalar(&offset) {
      if scalar.isSpace { continue }
      guard scalar.isWordPart else { return false }
      var word = BylineWord(range: 0..<offset, hash: 0, first: scalar, isWord: false)
      word.read(text, &offset)
      return labels.contains(word.hash) || prepositions.contains(word.hash)
        || participles.contains(word.hash)
    }
    return false
  }

  static func words(_ text: Span<UInt8>) -> [BylineWord] {
    var words: [BylineWord] = []
    var offset = 0
    var newline = false
    while offset < min(text.count, scanBytes) {
      let start = offset
      guard let scalar = text.nextScalar(&offset) else { break }
      if scalar.isSpace {
        newline = newline || scalar == "\n"
        continue
      }
      var word = BylineWord(range: start..<offset, hash: 0, first: scalar, isWord: false)
      word.startsLine = newline
      newline = false
      if scalar.isWordPart { word.read(text, &offset) }
      words.append(word)
    }
    return words
  }

  /// Letters, with the apostrophes and hyphens inside a name.
  private mutating func read(_ text: Span<UInt8>, _ offset: inout Int) {
    var hash = Hash64()
    LanguageGuess.add(first.lowered, to: &hash)
    isWord = first.decimalDigit == nil
    isDateWord = !isWord
    var next = offset
    while let scalar = text.nextScalar(&next) {
      if !scalar.isWordPart {
        guard "'’-‐·・".unicodeScalars.contains(scalar) else { break }
        var after = next
        guard let following = text.nextScalar(&after), following.isWordPart else { break }
      }
      LanguageGuess.add(scalar.lowered, to: &hash)
      scalars += 1
      offset = next
    }
    range = range.lowerBound..<offset
    self.hash = hash.value
    switch DateWords.shared.kind(hash.value) {
    case .month, .weekday: isDateWord = scalars >= 3
    default: break
    }
  }

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { DateWords.hash($0) })
  }

  static let labels = set(
    "author authors by byline writer reporter text words autor autorin autoren auteur auteurs autore "
      + "autori autora autores автор авторы автори текст yazar muhabir 作者 文 记者 記者 撰文 编辑 取材 penulis "
      + "oleh tác giả نویسنده كتب كتبت بقلم الكاتب लेखक संवाददाता লেখক 작성자 글 기자 författare skribent "
      + "forfatter kirjoittaja συντάκτης szerző redaktor auteure texte texto testo von par por di door"
  )
  static let prepositions = set("by von par por di door oleh af av od від от από بقلم")
  static let participles = set(
    "written posted published reported submitted contributed story words text geschrieben écrit publié "
      + "escrito publicado redactado scritto pubblicato geschreven skrevet skrivet ditulis")
  static let particles = set(
    "de del della der den di du da dos das do la le van von zu zum bin ibn al el ter ten af av y e dal "
      + "san st abu ben")
  static let ands = set("and und et y e en i и та і ve dan và و और এবং och og ja és și")
  static let roles = set(
    "staff senior special correspondent correspondents reporter reporters editor editors writer "
      + "writers columnist contributor bureau chief political foreign science business sports "
      + "associated reuters afp dpa ap ansa efe tass redakteur redaktion journaliste journalist "
      + "redactor corresponsal corrispondente корреспондент")
  static let stops = set(
    "view follow share read comments comment min more reviewed published updated posted on at in for last veröffentlicht aktualisiert publié publicado "
      + "pubblicato опубликовано обновлено am um le el il em op")
}

extension Unicode.Scalar {
  /// Whether the letter's script knows capitals.
  var hasCase: Bool { isUpper || isLower }
}
