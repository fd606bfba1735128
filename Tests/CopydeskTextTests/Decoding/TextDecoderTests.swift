import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct TextDecoderTests {
  private func decode(
    _ bytes: [UInt8], http: String? = nil, isHTML: Bool = false
  ) -> DecodedText {
    var decoder = TextDecoder()
    return decoder.decode(bytes, httpCharset: http, isHTML: isHTML)
  }

  private func text(_ decoded: DecodedText) -> String? {
    String(validating: decoded.bytes, as: UTF8.self)
  }

  // MARK: declared

  @Test(arguments: Sentence.rows)
  func aDeclaredEncodingIsDecoded(row: SentenceRow) throws {
    let decoded = decode(try Encoder.encode(row.text, row.iconv), http: row.name)
    #expect(text(decoded) == row.text)
    #expect(decoded.encoding == row.name)
    #expect(decoded.evidence == .http)
    #expect(decoded.replacements == 0)
  }

  @Test(arguments: Sentence.rows.filter { $0.name != "iso-2022-jp" })
  func aMetaElementDeclares(row: SentenceRow) throws {
    let page = "<html><head><meta charset='\(row.name)'><title>\(row.text)</title>"
    let decoded = decode(try Encoder.encode(page, row.iconv), isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.evidence == .meta)
  }

  @Test func aMetaElementDoesNotCountInPlainText() {
    let decoded = decode(Array("<meta charset=koi8-r> plain".utf8))
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.evidence == .guess)
  }

  @Test func httpGoesBeforeMeta() throws {
    let page = "<meta charset=windows-1252>Вчера в городе открыли новую библиотеку"
    let decoded = decode(
      try Encoder.encode(page, "CP1251"), http: "\"Windows-1251\"", isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.evidence == .http)
  }

  @Test func anUnknownHTTPCharsetLeavesItToMeta() throws {
    let page = "<meta charset=windows-1251>Вчера в городе открыли новую библиотеку"
    let decoded = decode(try Encoder.encode(page, "CP1251"), http: "x-none", isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.evidence == .meta)
  }

  // MARK: byte order marks

  @Test(
    arguments: [
      ("utf-8", [0xEF, 0xBB, 0xBF], "UTF-8"), ("utf-16le", [0xFF, 0xFE], "UTF-16LE"),
      ("utf-16be", [0xFE, 0xFF], "UTF-16BE"),
    ] as [(String, [UInt8], String)])
  func aMarkGoesBeforeEverythingAndIsDropped(name: String, mark: [UInt8], iconv: String) throws {
    let page = "<meta charset=koi8-r>🙂 昨日 mañana"
    let decoded = decode(mark + (try Encoder.encode(page, iconv)), http: "big5", isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.encoding == name)
    #expect(decoded.evidence == .bom)
    #expect(decoded.replacements == 0)
  }

  // MARK: guesses

  @Test(arguments: Sentence.rows)
  func theEncodingOfASentenceIsGuessed(row: SentenceRow) throws {
    let decoded = decode(try Encoder.encode(row.text, row.iconv))
    #expect(text(decoded) == row.text)
    #expect(decoded.encoding == row.name)
    #expect(decoded.evidence == .guess)
  }

  @Test(arguments: Sentence.rows)
  func markupAroundASentenceDoesNotMislead(row: SentenceRow) throws {
    let filler = String(
      repeating: "<div class=\"item\"><a href=\"/x\">more</a></div>\n", count: 200)
    let page = filler + "<p>" + row.text + "</p>" + filler
    #expect(text(decode(try Encoder.encode(page, row.iconv), isHTML: true)) == page)
  }

  @Test(arguments: Sentence.all)
  func utf8IsKnownByItsForm(sentence: Sentence) {
    let decoded = decode(Array(sentence.text.utf8))
    #expect(text(decoded) == sentence.text)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.evidence == .guess)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"], Sentence.all)
  func utf16WithoutMarkIsKnownByItsNULs(iconv: String, sentence: Sentence) throws {
    let page = "<html>\n<title>2026</title>\n<p>\(sentence.text)</p>\n</html>\n"
    let decoded = decode(try Encoder.encode(page, iconv), isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.encoding == iconv.lowercased())
  }

  @Test func quotationMarksOfWindowsAloneAreWindows1252() throws {
    let page = "It’s “only” a few marks – nothing else… and that’s all there’s to it."
    let decoded = decode(try Encoder.encode(page, "CP1252"))
    #expect(text(decoded) == page)
    #expect(decoded.encoding == "windows-1252")
  }

  @Test func emptyInputIsUTF8() {
    let decoded = decode([])
    #expect(decoded.bytes == [])
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.firstReplacement == nil)
  }

  // MARK: declarations that lie

  @Test(arguments: ["iso-8859-1", "windows-1251", "gb2312", "utf-16", "shift_jis"])
  func utf8IsBelievedAgainstItsLabel(label: String) {
    let page = "昨日の夜、東京で café ångström"
    let decoded = decode(Array(page.utf8), http: label)
    #expect(text(decoded) == page)
    #expect(decoded.encoding == "utf-8")
    #expect(decoded.evidence == .guess)
  }

  @Test func oneAccentInUTF8IsBelievedAgainstLatin1() {
    #expect(text(decode(Array("café".utf8), http: "latin1")) == "café")
  }

  /// Two bytes of EUC-KR that are also one sequence of UTF-8.
  @Test func aPairThatMayBeUTF8ByChanceKeepsItsMultiByteLabel() {
    let decoded = decode([0xC7, 0xB1], http: "euc-kr")
    #expect(text(decoded) == "풔" || text(decoded)?.unicodeScalars.count == 1)
    #expect(decoded.encoding == "euc-kr")
    #expect(decoded.evidence == .http)
  }

  @Test func utf8LabelOnWindows1252IsGuessedAnew() throws {
    let page = "L’été dernier, l’école a fermé."
    let decoded = decode(try Encoder.encode(page, "CP1252"), http: "utf-8")
    #expect(text(decoded) == page)
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.evidence == .guess)
    #expect(decoded.replacements == 0)
  }

  @Test func utf8LabelStandsWhenLittleIsBroken() {
    let bytes = Array("été à l’école".utf8) + [0x92] + Array("garçon".utf8)
    let decoded = decode(bytes, http: "utf-8")
    #expect(text(decoded) == "été à l’école\u{FFFD}garçon")
    #expect(decoded.evidence == .http)
    #expect(decoded.replacements == 1)
    #expect(decoded.firstReplacement == "été à l’école".utf8.count)
  }

  @Test func theServersDefaultYieldsToAMetaThatIsConfirmed() throws {
    let page = "<meta charset=windows-1251>Вчера в городе открыли новую библиотеку"
    let decoded = decode(
      try Encoder.encode(page, "CP1251"), http: "iso-8859-1", isHTML: true)
    #expect(text(decoded) == page)
    #expect(decoded.evidence == .meta)
  }

  @Test func aLabelThatFitsNothingYieldsToTheGuess() throws {
    let page = "Вчера в городе открыли новую библиотеку, и первые читатели пришли уже утром."
    let decoded = decode(try Encoder.encode(page, "CP1251"), http: "euc-kr")
    #expect(text(decoded) == page)
    #expect(decoded.evidence == .guess)
  }

  @Test func aLabelOfTheReplacementEncodingIsNoDeclaration() {
    let decoded = decode(Array("plain".utf8), http: "iso-2022-kr")
    #expect(text(decoded) == "plain")
    #expect(decoded.evidence == .guess)
  }

  @Test func asciiKeepsItsDeclaredName() {
    let decoded = decode(Array("plain".utf8), http: "latin1")
    #expect(decoded.encoding == "windows-1252")
    #expect(decoded.evidence == .http)
  }

  // MARK: broken bytes

  @Test func brokenUTF8IsCountedByMaximalSubparts() {
    // The example of the Unicode Standard, section 3.9, table 3-8.
    let bytes: [UInt8] = [
      0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64,
    ]
    let decoded = decode([0xEF, 0xBB, 0xBF] + bytes)
    #expect(text(decoded) == "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d")
    #expect(decoded.replacements == 6)
    #expect(decoded.firstReplacement == 4)
  }

  @Test func brokenShiftJISIsCountedAndKeepsTheASCIIBehind() throws {
    let bytes = try Encoder.encode("東京", "CP932") + [0x81, 0x20] + Array("abc".utf8) + [0x81]
    let decoded = decode(bytes, http: "shift_jis")
    #expect(text(decoded) == "東京\u{FFFD} abc\u{FFFD}")
    #expect(decoded.replacements == 2)
    #expect(decoded.firstReplacement == 4)
  }

  @Test func aByteWithoutMeaningIsCounted() {
    let decoded = decode([0x41, 0xD2, 0x42], http: "windows-1253")
    #expect(text(decoded) == "A\u{FFFD}B")
    #expect(decoded.replacements == 1)
    #expect(decoded.firstReplacement == 1)
  }

  @Test func windows1252HasNoByteWithoutMeaning() {
    let decoded = decode(Array(0x80...0xFF), http: "windows-1252")
    #expect(decoded.replacements == 0)
    #expect(text(decoded)?.unicodeScalars.contains("\u{81}") == true)
  }

  @Test func brokenUTF16IsCounted() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x00, 0xD8, 0x42, 0, 0x00, 0xDC, 0x43]
    let decoded = decode(bytes)
    #expect(text(decoded) == "A\u{FFFD}B\u{FFFD}\u{FFFD}")
    #expect(decoded.replacements == 3)
    #expect(decoded.firstReplacement == 4)
  }

  @Test func aRunOfNULsIsOneReplacement() {
    let decoded = decode(Array("ab\0\0\0cd and some more text here\0.".utf8))
    #expect(text(decoded) == "ab\u{FFFD}cd and some more text here\u{FFFD}.")
    #expect(decoded.replacements == 2)
    #expect(decoded.firstReplacement == 2)
  }

  @Test func nulsInLegacyTextAreFoundAtTheirRawOffset() {
    let decoded = decode([0xE9, 0xE9, 0x41, 0x41, 0x41, 0, 0x42, 0x42], http: "latin1")
    #expect(text(decoded) == "ééAAA\u{FFFD}BB")
    #expect(decoded.firstReplacement == 5)
  }

  @Test func katakanaAndRomanOfISO2022JP() {
    let bytes: [UInt8] =
      [0x1B, 0x28, 0x49, 0x31, 0x32, 0x1B, 0x28, 0x4A, 0x5C, 0x7E, 0x1B, 0x28, 0x42, 0x5C]
    let decoded = decode(bytes, http: "iso-2022-jp")
    #expect(text(decoded) == "ｱｲ¥‾\\")
    #expect(decoded.replacements == 0)
  }

  // MARK: properties

  @Test(arguments: 0..<200 as Range<UInt64>)
  func randomBytesGiveValidUTF8(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let labels =
      TextEncoding.allCases.map { $0.rawValue as String? } + Array(repeating: nil, count: 20)
    let alphabet: ClosedRange<UInt8> = seed % 3 == 0 ? 0x1B...0xFF : 0...0xFF
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      Bool.random(using: &random)
        ? UInt8.random(in: alphabet, using: &random) : UInt8.random(in: 0x20...0x7E, using: &random)
    }
    let decoded = decode(
      bytes, http: labels.randomElement(using: &random) ?? nil,
      isHTML: Bool.random(using: &random))
    #expect(text(decoded) != nil)
    #expect((decoded.replacements == 0) == (decoded.firstReplacement == nil))
    #expect(decoded.firstReplacement.map { 0..<bytes.count ~= $0 } ?? true)
    #expect(!decoded.bytes.contains(0))
  }

  @Test(arguments: Sentence.rows)
  func cutAnywhereNothingIsLostInSilence(row: SentenceRow) throws {
    let bytes = try Encoder.encode(row.text, row.iconv)
    var decoder = TextDecoder()
    for end in stride(from: 1, to: bytes.count, by: 7) {
      let decoded = decoder.decode(
        Array(bytes[..<end]), httpCharset: row.name, isHTML: false)
      let whole = try #require(text(decoded)).unicodeScalars.filter { $0 != "\u{FFFD}" }
      #expect(row.text.unicodeScalars.starts(with: whole) || decoded.evidence == .guess)
      #expect(decoded.replacements <= 1)
    }
  }

  @Test func oneDecoderServesManyDocuments() throws {
    var decoder = TextDecoder()
    for _ in 0..<3 {
      for row in Sentence.rows {
        let decoded = decoder.decode(
          try Encoder.encode(row.text, row.iconv), httpCharset: row.name, isHTML: false)
        #expect(text(decoded) == row.text)
      }
    }
  }
}
