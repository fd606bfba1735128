import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct BlockTextTests {
  private func read(
    _ text: String, title: String? = nil, description: String? = nil, linked: String? = nil
  ) -> BlockText {
    let bytes = Array(text.utf8)
    var data = LinkedData()
    if let linked { data.add(Array(linked.utf8)) }
    return BlockText(
      bytes.span, 0..<bytes.count, counts: TextCounts(bytes.span, 0..<bytes.count),
      page: PageTexts(title: title, description: description, linked: data))
  }

  @Test(
    arguments: [
      ("$12", true), ("now €9.99", true), ("12€ a piece", true), ("£4", true),
      ("¥300", true), ("₹1,200", true), ("$", false), ("12 ferries", false), ("page 3", false),
      ("in dollars", false),
    ])
  func pricesAreSeen(text: String, hasPrice: Bool) {
    #expect(read(text).hasPrice == hasPrice)
  }

  @Test(
    arguments: [
      ("2026", true), ("in 1999, when", true), ("3/4/2026", true), ("03.04.26", true),
      ("2026-03-14", true), ("3 hours ago", true), ("14. März", true), ("hier", true),
      ("вчера", true), ("dün", true), ("1066", false), ("20260", false), ("version 3.4", false),
      ("4/5 of it", false), ("ten ferries", false), ("", false),
    ])
  func datesAreSeen(text: String, hasDate: Bool) {
    #expect(read(text).hasDate == hasDate)
  }

  @Test(
    arguments: [
      ("It holds.", 1), ("停了。", 1), ("वह रुकी।", 1), ("ٹھیک ہے۔", 1), ("Go!", 2), ("走！", 2),
      ("Who?", 3), ("誰？", 3), ("لماذا؟", 3), ("Note:", 4), ("注意：", 4), ("one,", 5), ("一、", 5),
      ("more…", 6), ("Next »", 7), ("Next ›", 7), ("Next →", 7), ("Next >", 7), ("word", 0),
      ("(so)", 0), ("", 0),
    ] as [(String, UInt8)])
  func endingsAreToldApartInManyScripts(text: String, ending: UInt8) {
    #expect(read(text).ending == ending)
  }

  @Test(
    arguments: [
      ("By Ines Calder", true), ("Von Ines Calder", true), ("par Ines Calder", true),
      ("Por Ines Calder", true), ("przez Ines Calder", true), ("Автор: Инес Кальдер", true),
      ("بقلم إيناس", true), ("Posted by Ines", true), ("Ines Calder, by the quay", false),
      ("Bylaws of the harbour", false), ("", false),
    ])
  func bylinesOpenWithAWordForBy(text: String, opens: Bool) {
    #expect(read(text).opensByline == opens)
  }

  @Test(
    arguments: [
      ("ines@pilot.example", true), ("see https://pilot.example", true), ("@pilot", false),
      ("a @ b", false), ("ratio 3:1", false), ("Note: it", false),
    ])
  func addressesAreSeen(text: String, hasAddress: Bool) {
    #expect(read(text).hasAddress == hasAddress)
  }

  @Test(
    arguments: [
      ("© The Pilot", true), ("Copyright The Pilot", true), ("Alle Rechte vorbehalten", true),
      ("The right quay", false),
    ])
  func copyrightIsSeen(text: String, hasRights: Bool) {
    #expect(read(text).hasRights == hasRights)
  }

  @Test(
    arguments: [
      ("Low Water at Noon", 3, true), ("low Water", 1, false), ("Älter als Öl", 2, true),
      ("Мост закрыт", 1, true), ("Šumava", 1, true), ("橋は", 0, false), ("\"Low", 0, false),
      ("", 0, false),
    ] as [(String, Int32, Bool)])
  func capitalsAreCountedByWord(text: String, capitalised: Int32, startsUpper: Bool) {
    #expect(read(text).capitalised == capitalised)
    #expect(read(text).startsUpper == startsUpper)
  }

  @Test(
    arguments: [
      ("don't stop", 2), ("don’t stop", 2), ("a-b", 2), ("水位が", 3), ("3 ferries", 2), ("…", 0),
      ("naïve cafés", 2), ("co\u{AD}op", 1), ("ทะเล", 4),
    ] as [(String, Int32)])
  func wordsAreCountedInAllScripts(text: String, words: Int32) {
    #expect(read(text).words == words)
  }

  @Test func wordsHashAlikeInAnyCase() {
    func hashes(_ text: String) -> [UInt64] {
      let bytes = Array(text.utf8)
      var hashes: [UInt64] = []
      BlockText.forEachWord(bytes.span, 0..<bytes.count) { hashes.append($0) }
      return hashes
    }
    #expect(hashes("HIGH Ärger МОСТ") == hashes("high ärger мост"))
    #expect(Set(hashes("high water low")).count == 3)
  }

  @Test func charactersAndSeparatorsAreCounted() {
    #expect(read("水 ab").length == 4)
    #expect(read("Home › News | Sport • Mehr").separators == 3)
    #expect(read("the and of quay").stops == 3)
  }

  @Test func wordsOfTheTitleAreKnownAgain() {
    let text = read("Low water, low tide", title: "Low Water at the Quay")
    #expect(text.inTitle == 3)
    #expect(text.ofTitle == 2)
    #expect(read("Low water").inTitle == 0)
  }

  @Test func triplesOfOtherTextsAreKnownAgain() {
    let said = "The gauge at the quay writes one number"
    let text = read("the gauge at the quay stood still", description: said)
    #expect(text.inDescription == 3)
    #expect(text.inArticleBody == 0)
    let linked = "{\"@type\":\"Product\",\"description\":\"\(said)\"}"
    #expect(read("gauge at the quay", linked: linked).inLinkedDescription == 2)
  }

  @Test func marksAreCountedForThePage() {
    let counts = read("Reply Reply add to cart").counts.lanes
    #expect(counts[0] == 2)
    #expect(counts[1] == 1)
    #expect(read("Reply, quote").marks.contains(.reply))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesAreRead(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let text = BlockText(
      bytes.span, 0..<bytes.count, counts: TextCounts(bytes.span, 0..<bytes.count),
      page: PageTexts(title: "a b", description: nil, linked: LinkedData()))
    #expect(text.words <= 200 && text.length <= 200 && text.stops <= text.words)
  }

  @Test func endlessFiguresDoNotOverflow() {
    let text = read(String(repeating: "9", count: 10_000) + "/" + String(repeating: "1", count: 99))
    #expect(!text.hasDate)
    #expect(text.length == 10_100)
  }
}
