import CopydeskBase
import Testing

@testable import CopydeskText

/// Hyphens at the ends of wrapped lines (field notes 4: "line-end hyphen").
@Suite struct LineJointTests {
  private func join(_ left: String, _ right: String, document: String = "") -> String {
    var out = Array(left.utf8)
    let next = Array(right.utf8)
    let words = DocumentWords(Array(document.utf8).span).hashes
    LineJoint.close(&out, next.span, 0..<next.count, words)
    return String(decoding: out + next, as: UTF8.self)
  }

  @Test func joinsOnTheDocumentsOwnEvidence() {
    #expect(join("the infor-", "mation", document: "all information") == "the information")
  }

  @Test(arguments: [
    ("price-", "determining", "price-determining"), ("n-", "tridecanal", "n-tridecanal"),
    ("mid-", "and long-term", "mid- and long-term"),
    ("vracht-", "en postvliegtuigen", "vracht- en postvliegtuigen"),
    ("co\u{AD}", "operate", "cooperate"), ("plain", "words", "plain words"),
    ("我们", "今天", "我们今天"), ("pages 3-", "4", "pages 3- 4"),
  ])
  func keepsTheHyphenWithoutEvidence(left: String, right: String, expected: String) {
    #expect(join(left, right) == expected)
  }
}
