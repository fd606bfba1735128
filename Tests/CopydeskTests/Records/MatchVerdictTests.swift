import CopydeskBase
import CopydeskMatch
import Testing

@testable import Copydesk

@Suite struct MatchVerdictTests {
  @Test func aDocumentKeptAndAloneHasNoVerdict() {
    #expect(MatchVerdict(Decision(ordinal: 4, cluster: 4)) == nil)
  }

  @Test func verdictsComeBackAsTheyWereWritten() throws {
    let decisions = [
      Decision(
        ordinal: 4, duplicateOf: .here(1), relation: .near, similarity: 0.75, containment: 0.9,
        cluster: 1),
      Decision(ordinal: 5, cluster: 5, contains: [1, 3]),
    ]
    for decision in decisions {
      let verdict = try #require(MatchVerdict(decision))
      var json = JSONWriter()
      verdict.write(to: &json)
      #expect(MatchVerdict(json: try JSONParser.parse(json.bytes)) == verdict)
    }
  }

  @Test func aLedgerLineOfACopyQuotesItsTwin() throws {
    let decision = Decision(
      ordinal: 4, duplicateOf: .here(1), relation: .exact, similarity: 1, containment: 1, cluster: 1
    )
    let draft = LedgerDraft(
      ordinal: 4, status: .passed, reference: Array(#""id":"b""#.utf8),
      rest: Array(#""words":3"#.utf8))
    var line: [UInt8] = []
    LedgerLine.append(
      draft, verdict: MatchVerdict(decision), references: [1: Array(#""id":"a""#.utf8)],
      file: "clean-00000.jsonl.gz", to: &line)
    let json = try JSONParser.parse(line)
    #expect(json["status"]?.string == "duplicate")
    #expect(json["of"]?["id"]?.string == "a")
    #expect(json["of"]?["doc"]?.int == 1)
    #expect(json["relation"]?.string == "exact")
    #expect(json["words"]?.int == 3)
    #expect(json["file"] == nil)
  }
}
