import CopydeskBase
import Testing

@testable import CopydeskText

/// A page of the founding example's shape, in other words.
@Suite struct FoundingTests {
  static let page = """
    Norway offers to host fish talks with Iceland, minister tells press

    Author: Marit March 3, 2021 Norway offers to host fish talks with Iceland, minister tells press

    In a letter to Reykjavik, fisheries minister Odd Emil Ingebrigtsen asks for a shared quota plan

    The Norwegian government said the minister wrote to his colleague on Tuesday that Oslo was ready to hold talks with Iceland at any level.

    Mr. Ingebrigtsen, in the letter, spoke of the “fair share of all coastal states” – a point Norway has made for weeks, referring to worries over MACKEREL. – And did not name the Faroe Islands.

    The letter once again showed the two-sided course of the ministry: asking for talks and shared talks. , at the same time refraining from any word on the catch of its own fleet.

    “In the future, Norway will go on with its work for a common plan,” spokesman Lars Berg said. “Its course is in contrast to the other states,” he said. from the quarrel.”

    3 March, 2021, 11:07 am

    Fjord Herald on twitter Fjord Herald on facebook

    Wednesday, 3rd March 2021

    Latest Herald

    Top News

    More Stories
    """

  private func strip(_ text: String) -> Extraction {
    var stripper = PlainTextStripper()
    return stripper.strip(Array(text.utf8), url: nil)
  }

  private func kept(_ page: Extraction) -> [String] {
    page.blocks.filter(\.isKept).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test func headerBecomesMetadata() {
    let metadata = strip(Self.page).metadata
    #expect(metadata.title == "Norway offers to host fish talks with Iceland, minister tells press")
    #expect(metadata.author == "Marit")
    #expect(metadata.date == "2021-03-03")
    #expect(metadata.language == "en")
  }

  @Test func bodyIsWhatRemains() {
    let body = kept(strip(Self.page))
    #expect(body.count == 5)
    #expect(body.first?.hasPrefix("In a letter to Reykjavik") == true)
    #expect(body.last?.hasSuffix("from the quarrel.”") == true)
  }

  @Test func everyRemovalHasItsReason() {
    let page = strip(Self.page)
    let reasons = page.blocks.filter { !$0.isKept }.map(\.reason)
    #expect(
      reasons == [
        "title", "byline", "bareDate", "socialRun", "bareDate", "phrase:more-top",
        "phrase:more-top", "phrase:more-top",
      ])
    #expect(page.notes.isEmpty)
  }

  @Test func punctuationIsMendedAndTheOrphanReported() {
    let body = kept(strip(Self.page))
    #expect(repaired(body[2]).contains("MACKEREL – and did not"))
    #expect(repaired(body[3]).contains("shared talks, at the same time"))
    var repairer = Repairer()
    let last = repairer.repair(Array(body[4].utf8), language: "en")
    #expect(last.edits.isEmpty)
    #expect(last.reports.map(\.rule) == ["orphanQuote"])
  }
}
