import CopydeskBase
import Testing

@testable import CopydeskText

@Suite struct LineScanTests {
  private func scan(_ text: String) -> LineScan {
    LineScan(Array(text.utf8).span) { _, _ in }
  }

  @Test(arguments: [
    ("The boats came in.", 4, 1), ("Der Rat stimmte ab", 4, 0), ("市议会周一投票", 4, 0),
    ("市议会投票。", 3, 1), ("3,5 km", 3, 0), ("قال الوزير ذلك اليوم؟", 4, 1), ("", 0, 0),
    ("नगर परिषद ने कहा।", 4, 1), ("“Go!” he said.", 3, 2),
  ])
  func wordsAndSentencesAreCounted(text: String, words: Int32, sentences: Int32) {
    let scan = scan(text)
    #expect(scan.words == words)
    #expect(scan.sentences == sentences)
  }

  @Test(arguments: [
    ("Home | News | Sport", 2), ("Home › News › Sport", 2), ("Home · News", 1), ("A → B", 1),
    ("well-being and more", 0),
  ])
  func separatorsAreCounted(text: String, count: Int32) {
    #expect(scan(text).separators == count)
  }

  @Test(arguments: [
    ("12 May 2026", true), ("12.05.2026", true), ("2026-05-12", true), ("gestern", true),
    ("5/12/26", true), ("in 1984", true), ("12 apples", false), ("7.5 percent", false),
    ("1.2.3.4", false), ("room 2101", false),
  ])
  func datesAreSeen(text: String, holds: Bool) {
    #expect(scan(text).hasDate == holds)
  }

  @Test(arguments: [
    ("$12", true), ("12 €", false), ("12€", true), ("₹500", true), ("£ten", false),
    ("50%", false),
  ])
  func pricesAreSeen(text: String, holds: Bool) {
    #expect(scan(text).hasPrice == holds)
  }

  @Test(arguments: [
    ("see https://example.org", true), ("mail@example.org", true), ("@handle", true),
    ("ratio 3:4", false),
  ])
  func addressesAreSeen(text: String, holds: Bool) {
    #expect(scan(text).hasAddress == holds)
  }

  @Test(arguments: [
    ("done.", 1), ("what?", 3), ("list:", 4), ("more »", 7), ("page 3", 8), ("so…", 6),
    ("fine", 0), ("（完）。", 1), ("“Done.”", 1),
  ])
  func theEndIsTold(text: String, ending: UInt8) {
    #expect(scan(text).ending == ending)
  }

  @Test func linesThatReadAlikeHashAlike() {
    #expect(scan("12 Comments").hash == scan("3 comments").hash)
    #expect(scan("Reply").hash != scan("Report").hash)
  }

  /// Of a long line the beginning and the end are enough.
  @Test func aLongLineIsRatedByItsBeginning() {
    let sentence = "The council voted on Monday to rebuild the pier. "
    let scan = scan(String(repeating: sentence, count: 100) + "Is it so?")
    #expect(850...950 ~= scan.words)
    #expect(scan.endsSentence && scan.ending == 3)
  }

  @Test func longLinesWithOtherEndsHashApart() {
    let sentence = String(repeating: "The council voted on Monday to rebuild the pier. ", count: 20)
    #expect(scan(sentence + "No.").hash != scan(sentence + "Yes.").hash)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesAreRead(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<Int.random(in: 0...900, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
    let scan = LineScan(bytes.span) { _, _ in }
    #expect(scan.words >= 0 && scan.length <= 4 * 900)
  }
}
