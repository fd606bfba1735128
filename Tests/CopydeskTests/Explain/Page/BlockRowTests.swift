import CopydeskBase
import Testing

@testable import Copydesk

@Suite struct BlockRowTests {
  private func row(
    _ text: String, isKept: Bool = true, reasons: [ShownReason] = [], edits: [TextEdit] = [],
    limits: PageLimits = PageLimits()
  ) -> String {
    var html = HTMLWriter()
    BlockRow(
      block: TextBlock(kind: .paragraph, text: Array(text.utf8), isKept: isKept), index: 7,
      reasons: reasons, edits: edits, reports: [], limits: limits
    ).write(to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func aRuleStandsByItselfAndFeaturesCarryTheirStrengths() {
    let html = row(
      "Share", isKept: false,
      reasons: [
        ShownReason(name: "phrase:share", strength: -1, isRule: true),
        ShownReason(name: "linkDensity", strength: -1.204),
        ShownReason(name: "upMain", strength: 0.5),
        ShownReason(name: "newFeature", strength: -0.1),
      ])
    let items = html.split(separator: "<li class=").dropFirst().map { $0.prefix { $0 != "/" } }
    #expect(
      items == [
        "\"not\">a known phrase: share buttons <code>phrase:share<",
        "\"not\">share of its text that is links <code>linkDensity -1.20<",
        "\"for\">whether and how near it lies in the main element <code>upMain +0.50<",
        "\"not\"><code>newFeature -0.10<",
      ])
  }

  @Test func blockWithoutReasonsSaysSo() {
    #expect(row("a").contains("Nothing spoke against it."))
    #expect(row("a", isKept: false).contains("No reason was given."))
  }

  @Test func panelAndBlockKnowEachOther() {
    let html = row("a")
    #expect(html.hasPrefix("<div class=\"b k p\" id=\"b7\" tabindex=\"0\""))
    #expect(html.contains("aria-describedby=\"w7\""))
    #expect(html.contains("<div class=\"w\" id=\"w7\">"))
  }

  @Test(arguments: [(10, false), (11, true)])
  func onlyTextOverTheLimitIsCut(bytes: Int, isCut: Bool) {
    var limits = PageLimits()
    limits.blockBytes = 10
    let html = row(String(repeating: "x", count: bytes), limits: limits)
    #expect(html.contains("the block has \(bytes) bytes") == isCut)
    #expect(html.contains("xxxxxxxxxx…") == isCut)
  }

  @Test func deletionsCountTowardsTheLimit() {
    var limits = PageLimits()
    limits.blockBytes = 100
    let edits = (0..<50).map {
      TextEdit(
        rule: "blankRuns", offset: $0 * 21, before: Array(repeating: 0x20, count: 20), after: [])
    }
    let html = row(String(repeating: "x", count: 50), edits: edits, limits: limits)
    #expect(html.utf8.count < 2_500)
    #expect(html.contains("cut here"))
    #expect(html.contains("50 repairs: runs of blanks shortened"))
  }
}
